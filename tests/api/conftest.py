from tests.mailbox import mailbox
from tests.remembering import remembering

__all__ = ["mailbox", "remembering"]
