import msgspec
import pytest

from backend.errors import Invalid
from backend.help import accepting, answering, changes, ending, finishing, moderation, thanking
from backend.help.asked import OnBehalf
from backend.help.cards import Help
from backend.help.finishing import Helper
from backend.help.models import HelpBoard
from backend.permissions import Actor
from tests.board import accepted, answer, newest, own_answer, post
from tests.house import House


async def test_only_what_changed_after_the_number(house: House):
    first, second = await post(house.fatma), await post(house.fatma)
    assert [one.id for one in (await changes.since(house.sem, 0)).changed] == [first.id, second.id]
    assert [one.id for one in (await changes.since(house.sem, first.seq)).changed] == [second.id]
    await answer(house.mila, first)
    news = await changes.since(house.sem, second.seq)
    assert ([one.id for one in news.changed], news.seq) == ([first.id], second.seq + 1)
    assert (await changes.since(house.sem, news.seq)).changed == []


async def test_what_left_the_board_is_gone_except_for_who_had_a_part(house: House):
    call = await post(house.fatma)
    await answer(house.mila, call)
    await ending.withdraw(house.fatma, call.id)
    assert (await changes.since(house.sem, 0)).gone == [call.id]
    assert [one.state for one in (await changes.since(house.mila, 0)).changed] == ["withdrawn"]


async def test_gone_says_nothing_of_what_was_never_theirs(house: House):
    club = await post(house.mila, group=house.walking)
    await ending.withdraw(house.mila, club.id)
    await post(house.anna, on_behalf=OnBehalf(house.jonas.resident, "spoken"))
    assert (await changes.since(house.sem, 0)).gone == []
    assert (await changes.since(house.samir, 0)).gone == []
    assert (await changes.since(house.noor, 0)).gone == [club.id]
    kees = await changes.since(house.kees, 0)
    assert (kees.gone, kees.changed) == ([], [])


async def test_too_much_or_too_far_ahead_is_everything_anew(house: House):
    await post(house.fatma)
    assert (await changes.since(house.sem, 99)).reset
    for _ in range(200):
        await post(house.mila)
    assert (await changes.since(house.sem, 0)).reset
    assert not (await changes.since(house.sem, 1)).reset


async def test_a_board_without_calls_has_number_nought(house: House):
    await HelpBoard.all().delete()
    assert (await changes.since(house.sem, 0)).seq == 0
    assert (await post(house.fatma)).seq == 1


@pytest.mark.parametrize("seq", [-1, 2**63])
async def test_a_number_that_can_not_be_is_refused(house: House, seq: int):
    with pytest.raises(Invalid):
        await changes.since(house.sem, seq)


class Phone:
    """What an app keeps of the board: it fetched once and applies changes since."""

    def __init__(self, actor: Actor) -> None:
        self.actor, self.cards, self.seq = actor, dict[str, Help](), 0

    async def catch_up(self) -> None:
        news = await changes.since(self.actor, self.seq)
        self.cards |= {one.id: one for one in news.changed}
        for id in news.gone:
            self.cards.pop(id, None)
        self.seq = news.seq

    def board(self) -> list[object]:
        live = [one for one in self.cards.values() if one.state in ("open", "matched")]
        return [msgspec.to_builtins(one) for one in sorted(live, key=lambda one: one.id, reverse=True)]


async def test_catching_up_is_the_same_as_fetching_anew_after_every_step(house: House):
    phones = [Phone(house.people[name]) for name in ("fatma", "sem", "mila", "noor", "samir")]
    call = await post(house.fatma, people_needed=2, discreet=True)
    walk = await post(house.mila, group=house.walking)
    steps = [
        lambda: answering.answer(house.sem, call.id),
        lambda: answering.answer(house.mila, call.id),
        lambda: answering.answer(house.noor, walk.id),
        lambda: moderation.hide(house.noor, call.id, "x"),
        lambda: moderation.show(house.noor, call.id),
        lambda: ending.withdraw(house.mila, walk.id),
    ]
    for step in steps:
        await step()
        await agree(phones)
    sems = await own_answer(house.sem, call)
    await accepting.accept(house.fatma, call.id, sems)
    await agree(phones)
    milas = await own_answer(house.mila, call)
    await accepting.refuse(house.fatma, call.id, milas)
    await agree(phones)
    await finishing.complete(house.fatma, call.id, [Helper(sems, 30)])
    await thanking.thank(house.sem, call.id, sems)
    await agree(phones)
    await accepted(house.sem, house.fatma, await post(house.sem))
    await agree(phones)


async def agree(phones: list[Phone]) -> None:
    for phone in phones:
        await phone.catch_up()
        assert phone.board() == [msgspec.to_builtins(one) for one in (await newest(phone.actor)).items]
