"""The frames of the agenda: what happens to activities. Its own number, `seq`, is not the board's."""

import msgspec

from backend.activities.cards import OccurrenceCard, OccurrenceDetail


class ActivityChanged(msgspec.Struct, tag="activity.changed"):
    """A time of an activity as its audience sees it; `activity.mine` is filled only in what is sent to catch up."""

    seq: int
    activity: OccurrenceCard


class ActivityMine(msgspec.Struct, tag="activity.mine"):
    """Something happened to a time that concerns this person; `what` is the word for it."""

    seq: int
    what: str
    activity: OccurrenceDetail


class ActivityGone(msgspec.Struct, tag="activity.gone"):
    """This time is no longer to be seen."""

    seq: int
    id: str


class ActivityReached(msgspec.Struct, tag="activity.reached"):
    """Caught up: of the agenda all was sent up to this number."""

    seq: int


class ActivityReset(msgspec.Struct, tag="activity.reset"):
    """Too much of the agenda was missed to send it: fetch it anew."""

    seq: int


class ActivityCatchup(msgspec.Struct, tag="activity.catchup"):
    """Any number of times of a series changed: fetch what changed in the agenda after the own number."""

    seq: int


ActivityOutbound = ActivityChanged | ActivityMine | ActivityGone | ActivityReached | ActivityReset | ActivityCatchup
