"""A small client of naober's chat, to read, to copy from, and to run: used by naober's own tests and benchmarks."""

from docs.client.conversation import Conversation
from docs.client.neighbour import Neighbour
from docs.client.outbox import Unsent
from docs.client.server import Problem, Server

__all__ = ["Conversation", "Neighbour", "Problem", "Server", "Unsent"]
