"""Answers to a call: from 'I'll help' to thanks."""

from typing import Annotated

from litestar import Controller, Response, post
from litestar.params import JSONBody
from msgspec import Meta, Struct

from api.problems import problems
from api.requests import Asked, PathId, actor_of, reply
from backend.help import accepting, answering, finishing, thanking, views
from backend.help.cards import HelpDetail
from backend.help.finishing import GivenMinutes
from backend.ids import Id

ANSWER = "/{help_id:str}/answers/{answer_id:str}"
PROBLEMS = problems(400, 401, 403, 404, 409, 429)


class Note(Struct, forbid_unknown_fields=True):
    """A few words; none is fine too."""

    note: Annotated[str, Meta(max_length=answering.LONGEST_NOTE)] = ""


class CompleteAnswer(Struct, forbid_unknown_fields=True):
    minutes: GivenMinutes


class Thank(Struct, forbid_unknown_fields=True):
    answer: Id
    text: Annotated[str, Meta(max_length=thanking.LONGEST_THANKS)] = ""


class HelpAnswersController(Controller):
    path = "/help"
    tags = ["help"]  # noqa: RUF012

    @post("/{help_id:str}/answers", operation_id="answerHelp", summary="I'll help", responses=PROBLEMS)
    async def answer_help(self, request: Asked, help_id: PathId, data: JSONBody[Note]) -> Response[HelpDetail]:
        await answering.answer(actor_of(request), help_id, data.note)
        return reply(request, await views.after(actor_of(request), help_id), 201)

    @post(f"{ANSWER}/acceptance", operation_id="acceptAnswer", summary="Yes please", status_code=200,
          responses=PROBLEMS)  # fmt: skip
    async def accept_answer(
        self, request: Asked, help_id: PathId, answer_id: PathId, data: JSONBody[Note]
    ) -> Response[HelpDetail]:
        await accepting.accept(actor_of(request), help_id, answer_id, data.note)
        return reply(request, await views.after(actor_of(request), help_id))

    @post(f"{ANSWER}/refusal", operation_id="refuseAnswer", summary="No thanks", status_code=200, responses=PROBLEMS)
    async def refuse_answer(self, request: Asked, help_id: PathId, answer_id: PathId) -> Response[HelpDetail]:
        await accepting.refuse(actor_of(request), help_id, answer_id)
        return reply(request, await views.after(actor_of(request), help_id))

    @post(f"{ANSWER}/withdrawal", operation_id="withdrawAnswer", summary="I can't after all", status_code=200,
          responses=PROBLEMS)  # fmt: skip
    async def withdraw_answer(self, request: Asked, help_id: PathId, answer_id: PathId) -> Response[HelpDetail]:
        await answering.withdraw_answer(actor_of(request), help_id, answer_id)
        return reply(request, await views.after(actor_of(request), help_id))

    @post(f"{ANSWER}/completion", operation_id="completeAnswer", summary="Done, and how long it took",
          status_code=200, responses=PROBLEMS)  # fmt: skip
    async def complete_answer(
        self, request: Asked, help_id: PathId, answer_id: PathId, data: JSONBody[CompleteAnswer]
    ) -> Response[HelpDetail]:
        await finishing.complete_answer(actor_of(request), help_id, answer_id, data.minutes)
        return reply(request, await views.after(actor_of(request), help_id))

    @post("/{help_id:str}/thanks", operation_id="thank", summary="Say thanks", status_code=200, responses=PROBLEMS)
    async def thank(self, request: Asked, help_id: PathId, data: JSONBody[Thank]) -> Response[HelpDetail]:
        await thanking.thank(actor_of(request), help_id, data.answer, data.text)
        return reply(request, await views.after(actor_of(request), help_id))
