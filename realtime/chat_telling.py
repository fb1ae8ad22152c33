"""From a fact of a conversation to what each may hear of it, every frame serialised once."""

from backend.chat import broadcast, lists
from backend.chat.cards import MessageView
from backend.chat.events import ChatEvent, MembershipChanged, MessageChanged, MessageSent, PlaceChanged
from realtime import chat_audience
from realtime.chat_frames import ChatChanged, ChatConversation, ChatGone, ChatMessage
from realtime.envelope import Letter
from realtime.frames import encode


async def letters(event: ChatEvent) -> tuple[Letter, ...]:
    """What goes out, and for whom: who is in the conversation is read now, not when it happened."""
    match event:
        case MessageSent():
            return await _message(event, 0)
        case MessageChanged():
            return await _message(event, event.change)
        case MembershipChanged(here=False):
            return (Letter(encode(ChatGone(event.conversation)), residents=(event.resident,)),)
        case MembershipChanged() | PlaceChanged():
            return (await _view(event.resident, event.conversation),)
    return ()


async def _message(event: MessageSent | MessageChanged, change: int) -> tuple[Letter, ...]:
    told, kind = await broadcast.of(event.message, change), await chat_audience.kind(event.conversation)
    if told is None or kind is None:
        return ()
    frame = _frame(event, told.view)
    if kind.open:
        return (Letter(frame, kind.group),)
    # Of an old message that changes nothing is told to who came later and can't see it.
    members = await chat_audience.members(event.conversation, told.view.seq)
    if told.instead is None or told.withheld_from not in members:
        return (Letter(frame, residents=members, neighbours=True),)
    others = tuple(one for one in members if one != told.withheld_from)
    return (
        Letter(frame, residents=others, neighbours=True),
        Letter(_frame(event, told.instead), residents=(told.withheld_from,), neighbours=True),
    )


def _frame(event: MessageSent | MessageChanged, view: MessageView) -> bytes:
    if isinstance(event, MessageSent):
        return encode(ChatMessage(event.conversation, event.seq, view))
    return encode(ChatChanged(event.conversation, event.change, view))


async def _view(resident: str, conversation: str) -> Letter:
    """Their own view; that it is gone, when they may not see it any more."""
    view = await lists.view(resident, conversation)
    frame = encode(ChatGone(conversation) if view is None else ChatConversation(view))
    return Letter(frame, residents=(resident,), neighbours=view is not None)
