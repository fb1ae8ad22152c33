"""What every inbound frame is: read strictly, so that a typing error never passes silently."""

from typing import Annotated

import msgspec

# JavaScript's numbers are exact up to here.
Number = Annotated[int, msgspec.Meta(ge=0, le=2**53)]


class Inbound(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """What a phone may say."""
