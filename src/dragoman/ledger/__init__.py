"""The ledger: reports, readings and claims at rest, append-only, with two clocks (published and recorded)."""
