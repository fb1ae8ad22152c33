"""Every route there is, in one list."""

from typing import Any

from litestar import Router

from api import health, openapi, web
from api.activities import ActivitiesController
from api.activity_attendance import ActivityAttendanceController
from api.activity_sign_ups import ActivitySignUpsController
from api.calendar import CalendarController
from api.chat_conversations import ChatConversationsController
from api.chat_messages import ChatMessagesController
from api.chat_reading import ChatReadingController
from api.chat_safety import ChatSafetyController
from api.chat_settings import ChatSettingsController
from api.devices import DevicesController
from api.group_people import GroupPeopleController
from api.group_tasks import GroupTasksController
from api.groups import GroupsController
from api.help import HelpController
from api.help_answers import HelpAnswersController
from api.hours import HoursController
from api.invitations import InvitationsController
from api.join import JoinController
from api.live import LiveController
from api.me import MeController
from api.photos import PhotosController
from api.residents import ResidentsController
from api.server import ServerController
from api.session import SessionController
from api.sign_in import SignInController
from api.signed_in import signed_in, with_ids
from api.straight import straight

CONTROLLERS: list[Any] = [
    ServerController,
    JoinController,
    SignInController,
    SessionController,
    DevicesController,
    MeController,
    ResidentsController,
    InvitationsController,
    GroupsController,
    GroupPeopleController,
    GroupTasksController,
    PhotosController,
    HelpController,
    HelpAnswersController,
    HoursController,
    ChatConversationsController,
    ChatMessagesController,
    ChatReadingController,
    ChatSafetyController,
    ChatSettingsController,
    ActivitiesController,
    ActivitySignUpsController,
    ActivityAttendanceController,
    CalendarController,
    LiveController,
]


def api_router(middleware: list[Any], *more: Any) -> Router:
    """Everything under /api/v1; `more` are the handlers other doors bring, such as the socket."""
    inside = [*middleware, signed_in, with_ids, straight]
    return Router(path="/api/v1", route_handlers=[*CONTROLLERS, *more], middleware=inside)


def outside(*more: Any) -> Router:
    """Everything else, where nobody can be signed in: a route that is not public answers nobody.

    `more` are the handlers other doors bring, such as the description of the socket.
    """
    handlers: list[Any] = [
        health.alive, health.ready, health.metrics, openapi.newest, openapi.older, web.file, web.root_file, web.page,
        *more,
    ]  # fmt: skip
    return Router(path="/", route_handlers=handlers, middleware=[signed_in])
