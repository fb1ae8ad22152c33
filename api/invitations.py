"""The board lets people in."""

from typing import Annotated

import msgspec
from litestar import Controller, Response, delete, get, post
from litestar.params import JSONBody

from api.cookies import public_url
from api.problems import problems
from api.requests import Asked, PathId, actor_of, nothing, reply
from backend.signin import invitations
from backend.signin.views import InvitationRow, InvitationView, invitation_rows, invitation_view


class Invite(msgspec.Struct, forbid_unknown_fields=True):
    """`home_label` as it stands on the door; a name only when the newcomer is known already."""

    home_label: Annotated[str, msgspec.Meta(min_length=1, max_length=invitations.LABEL)]
    shown_name: Annotated[str, msgspec.Meta(max_length=invitations.SHOWN_NAME)] | None = None


class Invitations(msgspec.Struct):
    items: list[InvitationRow]


class InvitationsController(Controller):
    path = "/invitations"
    tags = ["people"]  # noqa: RUF012

    @get(operation_id="listInvitations", summary="Invitations that nobody used yet", responses=problems(401, 403))
    async def list_invitations(self, request: Asked) -> Response[Invitations]:
        rows = await invitations.waiting(actor_of(request))
        return reply(request, Invitations(invitation_rows(rows)))

    @post(operation_id="invite", summary="Invite somebody to a home", status_code=201, opt={"keyless": True},
          responses=problems(400, 401, 403, 429, 503))  # fmt: skip
    async def invite(self, request: Asked, data: JSONBody[Invite]) -> Response[InvitationView]:
        made = await invitations.invite(actor_of(request), data.home_label, data.shown_name)
        return reply(request, invitation_view(made, public_url(request)), 201)

    @delete("/{id:str}", operation_id="withdrawInvitation", summary="Make an invitation worthless", status_code=204,
            responses=problems(401, 403, 404, 409, 429))  # fmt: skip
    async def withdraw_invitation(self, request: Asked, id: PathId) -> Response[None]:
        await invitations.withdraw(actor_of(request), id)
        return nothing()
