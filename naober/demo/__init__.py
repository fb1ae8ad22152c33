"""The demo complex: a house full of made-up neighbours with a month of calls behind them."""
