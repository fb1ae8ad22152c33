"""Looking for words in calls."""

from backend.fulltext import LONGEST, Indexed

__all__ = ["LONGEST", "condition", "words"]

_CALLS = Indexed(row="h", table="help_search", key="request_id", columns="title text")
condition, words = _CALLS.condition, _CALLS.words
