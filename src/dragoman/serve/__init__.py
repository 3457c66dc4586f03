"""The web page and the HTTP API over one ledger: `dragoman serve`.

`view` holds the pure functions that turn dossiers, reports and actors into what a page shows; `pages` and `api` answer
requests with them; `desk` asks the ledger.
"""
