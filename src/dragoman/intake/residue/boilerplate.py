"""What a site or an agency prints under or around every article: rights, subscriptions, cookies, advertising, disclaimers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dragoman.intake.residue.layout import Layout
from dragoman.report import Residue

_LINE = re.compile(
    r"""(?:
      (?:©|copyright\s*(?:©|\(c\)|\d{4}|by\b))\s*.*
    | .{0,80}\ball\ rights\ reserved\b.{0,200}
    | this\ material\ may\ not\ be\ published.*
    | subscribe(?:\ now|\ here|\ today)?\ (?:for|to|here|and)\b.{0,160}
    | sign\ up\b.{0,80}\b(?:newsletters?|e-?mails?|inbox|updates|alerts|briefing|here|account|free|podcast)\b.{0,80}
    | (?:subscribe|sign\ up|log\ in|register)(?:\ now|\ here)?[.!]?
    | (?:for\ more|want\ more\b[^?\n]{0,60}\?),?\s+(?:sign\ up|subscribe)\b.{0,120}
    | (?:get|receive)\b.{0,100}\b(?:in\ your\ inbox|newsletter|to\ your\ inbox|notifications?)\b.{0,80}
    | (?:we|this\ (?:web)?site|our\ (?:web)?site|our\ partners)\b.{0,40}\buse[sd]?\ cookies\b.*
    | by\ (?:continuing|using|clicking|browsing|signing\ up)\b.{0,80}
          \b(?:cookies|terms\ of\ (?:use|service)|privacy\ policy|you\ agree)\b.*
    | (?:accept|manage|reject)(?:\ all)?\ cookies.{0,40}
    | (?:privacy|cookie)\ policy.{0,60}
    | advertise?ments?(?:\ continue\ reading.{0,60})?
    | (?:story|article)\ continues(?:\ below)?.{0,60}
    | (?:continue|keep)\ reading(?:\ the\ main\ story|\ below)?
    | .{3,200}\ (?:also\ )?contributed\ (?:to\ this\ (?:report|story|article|post)|reporting)\b.{0,80}
    | \(?with\ (?:additional\ )?(?:inputs?|reporting|files|material|agency\ inputs?)\ (?:from|by)\b.{0,120}
    | \(?with\ (?:agency|agencies)\ inputs?\)?\.?
    | \(?(?:except\ for\ the\ headline|this\ story\ has\ not\ been\ edited)\b.*
    | (?:the\ )?(?:views|opinions)\ (?:and\ opinions\ )?expressed
          \ (?:in\ this|here|herein|are|by\ (?:the\ )?(?:authors?|contributors?))\b.*
    | (?:disclaimer|tags?|filed\ under|categories|category|posted\ in|keywords|topics)\s*:\s.*
    | source\s*:\s?.{2,60}
    | our\ standards\s*:\ .{0,80}
    | contact\ the\ writers?\b.*
    | this\ (?:article|story|post|piece)\ (?:was|has\ been|is)\ (?:first\ |originally\ |last\ )?
          (?:published|updated|posted|republished|produced|auto-generated|corrected)\b.*
    | (?:click|tap)\ here\ (?:to|for)\b.{0,120}
    | download\ (?:the|our)\b.{0,60}\bapp\b.{0,60}
    | we\ pay\ for\ your\ stories\b.*
    | support\ (?:our|independent|quality)\ (?:journalism|newsroom|reporting|work)\b.{0,100}
    | \d{1,2}\ min(?:ute)?s?\ read
    )$""",
    re.IGNORECASE | re.VERBOSE,
)


def find(layout: Layout) -> Iterator[Residue]:
    """Boilerplate as whole lines (whole paragraphs of a wrapped text)."""
    yield from layout.whole("boilerplate", _LINE, longest=600)
