"""Pages and API under load. A measurement, never a test.

    python -m bench.serve LEDGER                     eight clients for thirty seconds
    python -m bench.serve LEDGER --write             the same, and write bench/SERVE.md

Serves a ledger in a process of its own and asks for boards (now, as of random days, filtered) and dossiers from so many clients
at once, on this machine, without a pause. Shows the median and the 95th percentile of each kind of page, and what the server used
of processor and memory. `python -m bench.ledger --at LEDGER` makes a ledger of a million claims.
"""

from __future__ import annotations

import argparse
import http.client
import json
import os
import platform
import random
import statistics
import sys
import threading
import time
from collections import defaultdict
from datetime import date, datetime, timedelta
from typing import NamedTuple
from urllib.parse import urlsplit

import dragoman
from bench.corpora import ROOT
from bench.served import Server, served
from bench.tables import markdown
from dragoman.ledger.records import Counts

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


class Load(NamedTuple):
    """What came of it."""

    took: dict[str, list[float]]
    """Seconds of each request, by kind of page."""
    seconds: float
    busy: float
    """Seconds of the processor that the server used meanwhile."""
    memory: tuple[int, ...]
    """Bytes that it held at the beginning, after each third and at the end."""


def loaded(server: Server, clients: int, seconds: float) -> Load:
    """So many clients at once for so long."""
    ids, last, first = some_dossiers(server)
    print(f"{len(ids)} dossiers from {first} to {last}", file=sys.stderr)
    took: dict[str, list[float]] = defaultdict(list)
    warm = time.monotonic() + min(5.0, seconds / 3)
    client(server, 0, ids, (first, last), warm, defaultdict(list))
    busy, start, memory = server.busy, time.monotonic(), [server.memory]
    until = start + seconds
    threads = [
        threading.Thread(target=client, args=(server, seed, ids, (first, last), until, took)) for seed in range(1, clients + 1)
    ]
    for thread in threads:
        thread.start()
    for third in (1, 2, 3):
        time.sleep(max(0.0, start + third * seconds / 3 - time.monotonic()))
        memory.append(server.memory)
    for thread in threads:
        thread.join()
    return Load(took, time.monotonic() - start, server.busy - busy, tuple(memory))


def told(load: Load, clients: int, counts: Counts, waiting: float) -> str:
    """The figures as Markdown."""
    rows = [("page", "goal, ms", "requests", "median, ms", "95 %, ms")]
    whole = [one for times in load.took.values() for one in times]
    for kind, times in (*sorted(load.took.items()), ("all", whole)):
        ordered = sorted(times)
        high = ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))]
        goal = "" if kind in ("all", "board by API") else "< 250"
        rows.append((kind, goal, f"{len(times):,}", f"{statistics.median(ordered) * 1000:.0f}", f"{high * 1000:.0f}"))
    memory = ", ".join(f"{one >> 20}" for one in load.memory)
    figures = [
        ("what", "figure"),
        ("reports, claims", f"{counts.reports:,}, {counts.claims:,}"),
        ("requests a second", f"{len(whole) / load.seconds:.1f}"),
        ("processor time of the server, a request", f"{1000 * load.busy / len(whole):.0f} ms"),
        ("share of one processor that it got", f"{load.busy / load.seconds:.0%}"),
        ("memory of the server: at first, after each third of the time", f"{memory} MiB"),
        ("processes waiting for a processor on that machine", f"{waiting:.1f} (with the clients)"),
    ]
    machine = f"Python {platform.python_version()}, {platform.machine()}, {datetime.now().date()}"
    return "\n".join(
        [
            "# The server under load",
            "",
            f"Written by `python -m bench.serve LEDGER --write`: {clients} clients at once for {load.seconds:.0f} s, on the",
            f"machine of the server, over the ledger of `python -m bench.ledger`. {machine}.",
            "",
            markdown(rows),
            "",
            markdown(figures),
            "",
        ]
    )


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("ledger")
    parser.add_argument("--clients", type=int, default=8)
    parser.add_argument("--seconds", type=float, default=30.0)
    parser.add_argument("--write", action="store_true", help="write bench/SERVE.md")
    asked = parser.parse_args()
    with dragoman.open(asked.ledger) as ledger:
        ledger.store.refresh()
        counts = ledger.store.counts()
    with served(asked.ledger) as server:
        load = loaded(server, asked.clients, asked.seconds)
    text = told(load, asked.clients, counts, os.getloadavg()[0])
    print(text)
    if asked.write:
        (ROOT / "bench" / "SERVE.md").write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
