"""What kind of text a quotation comes from, where its own cue leaves that open, and who its unnamed speaker is.

A cue says that words were written, not where; the network stands in the sentence before ("She took to
Instagram. “…,” she wrote"). In a press release everything said is a statement.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from newsextract.components.quote.cue_patterns import patterns
from newsextract.components.relations import Relation

_NETWORK = re.compile(
    r"\b(?:Instagram|Twitter|TikTok|Facebook|Bluesky|Weibo|Reddit|Snapchat|(?:on|to) (?:X|Threads)|social media|tweet(?:s|ed)?|hashtag)\b|\b(?:posted|captioned)\b|\b(?:post|caption)s? on\b",
)
_WROTE = re.compile(r"\b(?:wrote|writes|penned|signed off)\b", re.I)
# ", who also wrote the script,": of somebody, not of the words.
_ASIDE = re.compile(r", (?:who|whose) [^,]{1,80}(?:,|$)")
_ANSWERED = re.compile(
    r"\b(?:replied|commented|posted|added|joked|complained|fumed|pleaded|raged|sighed|begged|another)\b",
    re.I,
)
_AUDIENCE = re.compile(r"\b(?:one|another|fans?|viewers?|users?|commenters?|followers?)\b", re.I)
_RELEASE = re.compile(
    r"^[^\w\n]*(?:for immediate release|notes? (?:to|for) editors?|press release|(?:press|media) contacts?)\b|^[^\w\n]*(?:ENDS|30|###)[^\w\n]*$",
    re.I | re.M,
)
_BACK = 320
"""Characters before a quotation in which a network may be named."""


@cache
def _closer() -> re.Pattern[str]:
    """What tells more of an unnamed speaker: "a source *close to the show* said"."""
    return re.compile(
        rf" (?:close to|from|for|on|at|in|of|with|inside|near|familiar with)(?: (?!(?:{patterns().verbs})\b)[\w’'&-]+){{1,6}}?(?=[,.;:“\"‘\n]|$| (?:\w+ly |also |then )?(?:{patterns().verbs})\b)",
        re.I,
    )


def settle(text: str, relations: Sequence[Relation]) -> None:
    """Set the kinds of ``relations`` (by offset) that their cues left as speech."""
    release = len(relations) > 0 and _RELEASE.search(text) is not None
    before: Relation | None = None
    for relation in relations:
        if relation.fields["parent"]:
            continue
        if relation.fields["kind"] == "speech":
            relation.fields["kind"] = _kind(text, relation, before, release)
        if not relation.fields["speakers"] and relation.fields["kind"] != "document":
            _role(text, relation, before)
        before = relation


def _kind(
    text: str,
    relation: Relation,
    before: Relation | None,
    release: bool,
) -> str:
    start, end = relation.roles["quote"]
    cue = _ASIDE.sub(" ", relation.fields["cue"])
    same = before is not None and before.fields["speakers"] == relation.fields["speakers"] != ""
    if before is not None and same and not cue and before.fields["kind"] in ("social", "statement"):
        gap = text[before.roles["quote"][1] : start]
        if len(gap) < 200:
            return before.fields["kind"]
    wrote = _WROTE.search(cue) is not None
    crowd = bool(relation.fields["role"]) and _AUDIENCE.search(relation.fields["role"]) is not None
    if wrote or crowd or _ANSWERED.search(cue):
        if wrote and crowd:
            return "social"
        near = text[max(0, start - _BACK) : start] + " … " + text[end : end + 60]
        if _NETWORK.search(near) and (wrote or crowd):
            return "social"
        if wrote:
            return "statement"
    return "statement" if release and cue and not crowd else "speech"


def _role(text: str, relation: Relation, before: Relation | None) -> None:
    """The unnamed speaker in full, or as in the half of the utterance before."""
    fields = relation.fields
    if fields["role"] and "speaker" in relation.roles:
        start, end = relation.roles["speaker"]
        if text[start:end] == fields["role"] and (more := _closer().match(text, end)):
            if fields["role"].casefold() in ("one", "another") and not more[0].startswith(" of "):
                return  # "wrote one on the show's page": where, not who
            fields["role"] += more[0]
            relation.roles["speaker"] = (start, more.end())
    elif not fields["cue"] and before is not None and not before.fields["speakers"]:
        gap = text[before.roles["quote"][1] : relation.roles["quote"][0]]
        if "\n" not in gap and len(gap) < 120:
            fields["role"] = fields["role"] or before.fields["role"]
