"""Words of the trade: each line here is one thing that people of a release do or see."""

MACROS = []
