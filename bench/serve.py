"""Pages and API under load: `python -m bench.serve LEDGER [--clients 8] [--seconds 30]`.

Serves a ledger in a process of its own and asks for boards (now, as of random days, filtered) and dossiers from so many clients
at once, on this machine. Prints the median and the 95th percentile of each kind of page, and the server's memory after the first
third and at the end. `python -m bench.ledger` makes a ledger of a million claims.
"""

from __future__ import annotations

import argparse
import http.client
import json
import random
import statistics
import sys
import threading
import time
from collections import defaultdict
from datetime import date, timedelta
from urllib.parse import urlsplit

from bench.served import Server, served

_DOSSIERS = 400


def get(connection: http.client.HTTPConnection, path: str) -> bytes:
    connection.request("GET", path)
    answer = connection.getresponse()
    body = answer.read()
    if answer.status != 200:
        raise RuntimeError(f"{path}: {answer.status}")
    return body


def connect(server: Server) -> http.client.HTTPConnection:
    parts = urlsplit(server.address)
    return http.client.HTTPConnection(parts.hostname or "", parts.port, timeout=600)


def some_dossiers(server: Server) -> tuple[list[str], date, date]:
    """Ids of dossiers over the whole board, the last day with news and the first of these."""
    connection = connect(server)
    ids: list[str] = []
    days: list[date] = []
    last = date.fromisoformat(json.loads(get(connection, "/api/dossiers?limit=1"))["items"][0]["last"])
    for back in range(0, 3000, 150):
        day = last - timedelta(days=back)
        found = json.loads(get(connection, f"/api/dossiers?limit=20&as_of={day}"))["items"]
        ids += [one["id"] for one in found]
        days += [day] if found else []
    return list(dict.fromkeys(ids))[:_DOSSIERS], last, min(days, default=last)


def client(
    server: Server, seed: int, ids: list[str], days: tuple[date, date], until: float, took: dict[str, list[float]]
) -> None:
    chance = random.Random(seed)
    connection = connect(server)
    first, last = days
    while time.monotonic() < until:
        day = first + timedelta(days=chance.randrange(max(1, (last - first).days)))
        kind, path = chance.choice(
            [
                ("board", "/"),
                ("board as of a day", f"/?as_of={day}"),
                ("board, one kind", f"/?kind={chance.choice(['meeting', 'visit', 'agreement'])}"),
                ("dossier", f"/dossiers/{chance.choice(ids)}"),
                ("dossier", f"/dossiers/{chance.choice(ids)}"),
                ("board by API", "/api/dossiers?limit=50"),
            ]
        )
        start = time.perf_counter()
        get(connection, path)
        took[kind].append(time.perf_counter() - start)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("ledger")
    parser.add_argument("--clients", type=int, default=8)
    parser.add_argument("--seconds", type=float, default=30.0)
    asked = parser.parse_args()
    with served(asked.ledger) as server:
        start = time.perf_counter()
        ids, last, first = some_dossiers(server)
        print(f"ready after {time.perf_counter() - start:.1f} s; {len(ids)} dossiers from {first} to {last}")
        took: dict[str, list[float]] = defaultdict(list)
        until = time.monotonic() + asked.seconds
        threads = [
            threading.Thread(target=client, args=(server, seed, ids, (first, last), until, took)) for seed in range(asked.clients)
        ]
        for thread in threads:
            thread.start()
        time.sleep(asked.seconds / 3)
        early = server.memory
        for thread in threads:
            thread.join()
        late = server.memory
    whole = [one for times in took.values() for one in times]
    for kind, times in (*sorted(took.items()), ("all", whole)):
        ordered = sorted(times)
        print(
            f"{kind:18} {len(times):6} requests  median {statistics.median(ordered) * 1000:6.0f} ms"
            f"  95 % {ordered[int(len(ordered) * 0.95)] * 1000:6.0f} ms"
        )
    print(f"{asked.clients} clients: {len(whole) / asked.seconds:.1f} requests a second; "
          f"memory {early >> 20} MiB, then {late >> 20} MiB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
