"""Coming to an activity: alone, together or each time; not coming after all, and who comes instead."""

from litestar import Controller, Response, delete, post, put
from litestar.params import JSONBody
from msgspec import Struct

from api.problems import problems
from api.requests import Asked, PathId, actor_of, nothing, reply
from backend.activities import pairing, signing_up, standing, standing_in
from backend.activities.asked import Guests
from backend.activities.cards import SignUpOutcome
from backend.ids import Id

SLOT = "/slots/{slot_id:str}"
PROBLEMS = problems(400, 401, 403, 404, 409, 429)


class SignUp(Struct, forbid_unknown_fields=True):
    """`shown` false: neighbours see that somebody comes, only who organises it sees who."""

    guests: Guests = 0
    shown: bool = True


class Shown(Struct, forbid_unknown_fields=True):
    """Whether neighbours see my name among those who come."""

    shown: bool = True


class AskPartner(SignUp, forbid_unknown_fields=True, kw_only=True):
    """With whom I would like to come. Guests are mine."""

    resident: Id


class AnswerPartner(Shown, forbid_unknown_fields=True, kw_only=True):
    yes: bool


class PartnerAsked(Struct):
    pair: str


class ActivitySignUpsController(Controller):
    path = "/activities"
    tags = ["activities"]  # noqa: RUF012

    @put(f"{SLOT}/sign-up", operation_id="signUp", summary="I come", responses=PROBLEMS)
    async def sign_up(self, request: Asked, slot_id: PathId, data: JSONBody[SignUp]) -> Response[SignUpOutcome]:
        done = await signing_up.sign_up(actor_of(request), slot_id, guests=data.guests, shown=data.shown)
        return reply(request, done)

    @delete(f"{SLOT}/sign-up", operation_id="signOff", summary="I can't make it", status_code=200,
            responses=problems(401, 403, 404, 409, 429))  # fmt: skip
    async def sign_off(self, request: Asked, slot_id: PathId) -> Response[SignUpOutcome]:
        return reply(request, await signing_up.cancel(actor_of(request), slot_id))

    @post(f"{SLOT}/refusal", operation_id="declinePlace", summary="No to the place that fell free", status_code=200,
          responses=problems(401, 403, 404, 409, 429))  # fmt: skip
    async def decline_place(self, request: Asked, slot_id: PathId) -> Response[SignUpOutcome]:
        return reply(request, await signing_up.decline(actor_of(request), slot_id))

    # Twice is once by itself; and a key would hold every time of the series locked until the last is signed up to.
    @put(f"{SLOT}/standing", operation_id="signUpEachTime", summary="I come each time", status_code=204,
         opt={"keyless": True}, responses=PROBLEMS)  # fmt: skip
    async def sign_up_each_time(self, request: Asked, slot_id: PathId, data: JSONBody[Shown]) -> Response[None]:
        await standing.put(actor_of(request), slot_id, shown=data.shown)
        return nothing()

    @delete(f"{SLOT}/standing", operation_id="endSignUpEachTime", summary="No longer each time", status_code=204,
            opt={"keyless": True}, responses=PROBLEMS)  # fmt: skip
    async def end_sign_up_each_time(self, request: Asked, slot_id: PathId) -> Response[None]:
        await standing.take_back(actor_of(request), slot_id)
        return nothing()

    @post(f"{SLOT}/pairs", operation_id="askToComeTogether", summary="Ask a neighbour to come together",
          responses=PROBLEMS)  # fmt: skip
    async def ask_to_come_together(
        self, request: Asked, slot_id: PathId, data: JSONBody[AskPartner]
    ) -> Response[PartnerAsked]:
        actor = actor_of(request)
        pair = await pairing.ask(actor, slot_id, data.resident, guests=data.guests, shown=data.shown)
        return reply(request, PartnerAsked(pair), 201)

    @post("/pairs/{pair_id:str}/answer", operation_id="answerToComeTogether", summary="Yes, together, or no",
          status_code=200, responses=PROBLEMS)  # fmt: skip
    async def answer_to_come_together(
        self, request: Asked, pair_id: PathId, data: JSONBody[AnswerPartner]
    ) -> Response[SignUpOutcome]:
        return reply(request, await pairing.answer(actor_of(request), pair_id, data.yes, shown=data.shown))

    @put(f"{SLOT}/stand-in", operation_id="callStandIn", summary="Ask for somebody to come instead of me",
         responses=problems(401, 403, 404, 409, 429))  # fmt: skip
    async def call_stand_in(self, request: Asked, slot_id: PathId) -> Response[SignUpOutcome]:
        return reply(request, await standing_in.call(actor_of(request), slot_id))

    @delete(f"{SLOT}/stand-in", operation_id="comeAfterAll", summary="I come after all", status_code=200,
            responses=problems(401, 403, 404, 409, 429))  # fmt: skip
    async def come_after_all(self, request: Asked, slot_id: PathId) -> Response[SignUpOutcome]:
        return reply(request, await standing_in.keep(actor_of(request), slot_id))

    @put("/sign-ups/{sign_up_id:str}/stand-in", operation_id="standIn", summary="I come instead of a neighbour",
         responses=PROBLEMS)  # fmt: skip
    async def stand_in(self, request: Asked, sign_up_id: PathId, data: JSONBody[Shown]) -> Response[SignUpOutcome]:
        return reply(request, await standing_in.take_over(actor_of(request), sign_up_id, shown=data.shown))
