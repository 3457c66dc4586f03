"""What reading finds in a report: frozen records that the stages hand on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from dragoman.claim import ActorKind, Claim
from dragoman.reading.tokens import Tokens
from dragoman.report import Report
from dragoman.span import Span

if TYPE_CHECKING:
    from dragoman.reading.undertakings.reasons import Reason

Form = Literal["name", "title", "demonym", "metonym", "description", "pronoun"]
Style = Literal["direct", "mixed", "indirect"]
Force = Literal["states", "denies", "confirms", "warns", "claims", "asks", "threatens", "promises", "believes", "wants", "judges"]
Factivity = Literal["neutral", "presupposed", "distanced"]
TimexKind = Literal["date", "time", "duration", "set"]


class Timex(Struct, frozen=True, kw_only=True):
    """A time expression and what it says: EDTF, or ISO 8601 for a duration."""

    start: int
    end: int
    value: str
    kind: TimexKind = "date"
    dateline: bool = False
    """It stands in the report's dateline: it dates the report, never an undertaking."""

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


class Mention(Struct, frozen=True, kw_only=True):
    """Words that mean somebody: a name, a title, a demonym, a metonym, a description."""

    start: int
    end: int
    kind: ActorKind
    form: Form
    name: str
    """The actor's name to be shown: from the table, or the fullest form met in the report."""
    actor: str | None = None
    """Key into the actor table, or a report-local key ("met:...") shared by all mentions of one person met only here."""
    state: str | None = None
    """The state that it is, belongs to or acts for (alpha-2 or the table's own code)."""
    office: str | None = None
    """The office held on the report's date, or the title that the report gives."""
    qid: str | None = None
    plural: bool = False
    """Several people meant at once ("US officials", "the two presidents")."""
    resolved: bool = True
    """False when the words mean somebody who could not be told ("a senior official")."""
    head: Span | None = None
    """The bare name inside a mention that begins with a title ("Sergei Lavrov" in "Russian Foreign Minister Sergei Lavrov")."""
    met: str | None = None
    """The fullest form of the name that the report uses, where it is not `name`."""
    publisher: bool = False
    """The medium that publishes the report: it takes part in nothing and vouches for nothing but the report itself."""

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


class Attribution(Struct, frozen=True, kw_only=True):
    """Who said what: source, cue and content, each possibly in several pieces (PARC's and PolNeAR's terms)."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    style: Style = "indirect"
    speaker: Mention | None = None
    """The person, state or organisation meant by the source; None where it could not be told."""
    description: str | None = None
    """The source in the report's words where the speaker is anonymous or could not be told."""
    nested: tuple[Attribution, ...] = ()
    force: Force = "states"
    """What the one who speaks does: from the cue."""
    factivity: Factivity = "neutral"
    """Whether the report takes the content for granted with its cue (confirm, admit) or stands off from it (claim, allege)."""


class Reading(Struct, frozen=True, kw_only=True):
    """A report and all that has been read in it so far. Stages return a new one with their fields filled in."""

    report: Report
    tokens: Tokens
    tags: tuple[str, ...] = ()
    """A Penn Treebank part of speech for each token."""
    timexes: tuple[Timex, ...] = ()
    mentions: tuple[Mention, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    claims: tuple[Claim, ...] = ()

    def why(self, claim: Claim) -> tuple[Reason, ...]:
        """Which words gave a claim its kind, status, holder, parties and date; nothing for a claim not of this reading."""
        from dragoman.reading.undertakings.reasons import reasons

        return reasons(self).get(claim.id, ())
