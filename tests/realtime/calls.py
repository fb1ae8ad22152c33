"""The story of a call, told with the real actions: what tests of the live lane let happen."""

from backend.help import accepting, answering, posting, views
from backend.help.asked import PostHelp
from backend.help.cards import Help
from backend.permissions import Actor


async def asked(actor: Actor, title: str = "Wie helpt even tillen?", **more) -> Help:
    """Somebody asks for help."""
    return await posting.post(actor, PostHelp(kind="ask", category="carry", title=title, **more))


async def answered(actor: Actor, call: Help) -> str:
    """Somebody answers; answers the id of that."""
    await answering.answer(actor, call.id, "Ik kan om vier uur.")
    mine = (await views.detail(actor, call.id)).mine
    assert mine is not None
    assert mine.answer is not None
    return mine.answer


async def accepted(author: Actor, helper: Actor, call: Help) -> str:
    """Somebody answers and is accepted."""
    answer = await answered(helper, call)
    await accepting.accept(author, call.id, answer, "Fijn!")
    return answer
