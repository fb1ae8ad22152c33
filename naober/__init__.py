"""The roof: builds everything and hands each door what it needs of the others."""

__version__ = "0.1.0"
