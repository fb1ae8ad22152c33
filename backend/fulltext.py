"""Looking for words: what people type becomes a condition that can't be a syntax error.

PostgreSQL reads it as people write searches (quotes, minus, or), in Dutch, the last word as a beginning.
SQLite knows no Dutch: every word as it is written, the last one as a beginning.
"""

import re
from typing import NamedTuple

from backend.database import on_postgres
from backend.texts import line

LONGEST = 100
_WORD = re.compile(r"[^\W_]+")

# Appending ':*' to the text of a parsed query makes its last word a prefix; a query that ends otherwise
# (with a bracket, or with nothing in it) stays as it is. PostgreSQL's Dutch takes 'fietsen' to 'fiets' but
# 'fiets' to 'fiet': so words are also looked for as they are when that is done to them once more, unless one
# is to be left out.
_POSTGRES = """{row}.search @@ (SELECT CASE WHEN query LIKE '%!%' THEN query::tsquery
ELSE query::tsquery || to_tsquery('dutch', query) END FROM (
 SELECT CASE WHEN said LIKE '%''' THEN said || ':*' ELSE said END AS query FROM (
  SELECT websearch_to_tsquery('dutch', {place})::text AS said) parsed) prefixed)"""
_SQLITE = "{row}.id IN (SELECT {key} FROM {table} WHERE {table} MATCH {place})"


class Indexed(NamedTuple):
    """A table whose words are indexed (made by a migration): its short name in SQL, the `search` column it has on
    PostgreSQL, and on SQLite its `table`, with the rows' ids in `key` and their words in `columns`."""

    row: str
    table: str
    key: str
    columns: str

    def condition(self, place: str) -> str:
        """SQL for 'has these words', the words at that place made by `words`."""
        return (_POSTGRES if on_postgres() else _SQLITE).format(place=place, **self._asdict())

    def words(self, typed: str) -> str:
        """What was typed as the database wants it; empty when there is no word in it. Raises Invalid too_long."""
        clean = line(typed, "q", most=LONGEST)
        found = _WORD.findall(clean)
        if not found:
            return ""
        if on_postgres():
            return clean
        return f"{{{self.columns}}} : (" + " ".join(f'"{word}"' for word in found) + "*)"
