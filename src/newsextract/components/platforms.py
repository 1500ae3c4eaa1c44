"""Platforms: which services, channels and venues an article names.

The registry knows the names; names that are ordinary words, too ("Stan", "Max", "Now"), count only
where the recogniser or the words around them say so. Credits and employers are kept, as mentions
without a work (see :mod:`.service.carriers`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from spacy.language import Language
from spacy.tokens import Doc

from newsextract import layout, memo, names, registry
from newsextract.components.relations import Relation, read, write
from newsextract.components.rows import Row, Rows
from newsextract.components.service import namesakes, screens
from newsextract.components.service.platform_context import Context, is_studio
from newsextract.components.service.service_names import service_names

GROUP = "newsextract_platforms"

# From this probability on, the recogniser's span is the whole name ("BBC Radio Lincolnshire").
_WHOLE_NAME = 0.85
# A name that the registry does not know is a platform only where the recogniser is this sure of it: few are.
_UNKNOWN_NAME = 0.97
_SECTIONS = 3  # services that head lines of their own; fewer may be titles
_LONGER = re.compile(
    r"\s(?:Studios?|News|Films?|Productions?|Pictures|Sports?|Breakfast|Media|Drama(?= department)|Entertainment|Group|Records|Music|Books|Magazine|Times|Comedy Awards|Awards|Guide|Corporation|World Service|Radio Times|Upfronts?)\b"
)
# "CBS Films", whatever the recogniser takes it for: of 60 such names in gold train and dev three are services
_MAKER = re.compile(r"\s(?:Studios|Films|Productions|Pictures)\b")

# "S2 E3/6", "PVOD", "OVA", "PS4" and "the 26th (Sat)" are no names of services: an episode, a way to pay, a kind of work, what
# a game is played on, a day.
_NO_NAME = re.compile(
    r"[SE]p?\d[\w&/ ]*|(?:[AEPST]?VOD|EST|DVDs?|Blu-rays?|[Dd]igital|[Oo]n[- ][Dd]emand|(?:IP)?TV|O[NV]As?|[Cc]hannel|[Ww]idescreen|WIDESCREEN|[Mm]ystery|P(?:layStation|S) ?[1-5]?|X(?:box|B)(?: ?(?:One|360|[1X]))?|(?:Nintendo )?Switch(?: 2)?|Wii U?|PC|(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)|\W*\w?\W*)",
    re.ASCII,
)
# "Ash (U)" is fit for all, and "Ash (Drama, 6x60', Canada)" tells what it is.
_IN_BRACKETS = re.compile(r"\((?:U\)|[A-Z]\w+, ?\d+ ?[xX×] ?\d)")
# The owner of channels: not one of them, even if the recogniser thinks so.
_OWNER = re.compile(r"\sNetworks\b")

_MORE_AFTER = re.compile(r"(?:[ /-][A-Z0-9&+][\w+&-]*|[ /]every1)+(?:[’']s?)?")
_MORE_BEFORE = re.compile(r"(?:[A-Z0-9&][\w&]*[ /-])+(?<!The )")


# "A cinema release is planned", "after its cinema run".
_SHOWN = re.compile(r"(?<=cinema) (?:releases?|run|outing)\b", re.IGNORECASE)


class Platforms(Rows):
    """Finds platform names and writes ``doc.spans["newsextract_platforms"]``."""

    def __init__(self, *, name: str = "newsextract_platforms", rows: Sequence[Row] = ()) -> None:
        self.name = name
        self.set_rows(rows)

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Put a user's platforms before the shipped registry."""
        self.rows = list(rows)
        self.registry = registry.with_rows(self.rows)

    def __call__(self, doc: Doc) -> Doc:
        self.set_annotations(doc, self.match(doc))
        return doc

    def match(self, doc: Doc) -> list[Relation]:
        """One relation a mention: role ``platform``; fields ``name``, ``id``, ``kind``, ``credit``."""
        text = memo.text(doc)
        entities = {
            (e.start_char, e.end_char): e.label
            for e in memo.entities(doc)
            if e.label not in ("DATE", "TIME", "CARDINAL")
        }
        scores = names.probabilities(doc)
        chances = {
            (e.start_char, e.end_char): scores.get((e.start, e.end), {}).get("PLATFORM", 1.0)
            for e in memo.entities(doc)
            if e.label == "PLATFORM"
        }
        sure = {span for span, chance in chances.items() if chance >= _WHOLE_NAME}
        found: dict[tuple[int, int], Relation] = {}
        hits = self.registry.find(text)
        several = _several(text, hits, entities)
        headings = _headings(text, hits)
        accepted = {e: s for (s, e), label in entities.items() if label == "PLATFORM"}
        context = Context(text, entities, accepted)
        for hit in hits:
            span = (hit.start, hit.end)
            inside = next(((s, e) for s, e in sure if s <= hit.start and hit.end <= e), span)
            # "BBC Radio Lincolnshire" is more than the BBC; "theaters nationwide" are theaters.
            whole = _whole(text, hit, *inside) or self._known(text, *inside)
            if inside != span and whole and hit.service.kind != "cinema" and inside not in several:
                continue
            over = {label for (s, e), label in entities.items() if s < hit.end and hit.start < e}
            if span not in headings and not _is_platform(hit, over, context):
                continue
            if is_studio(hit.service.id, text):
                continue
            found[span] = _relation(
                span, hit.service.name, hit.service.id, hit.service.kind, "registry"
            )
            accepted[hit.end] = hit.start
        for (start, end), label in entities.items():
            if label != "PLATFORM" or any(s < end and start < e for s, e in found):
                continue
            name = _name(text, start, end)
            known = self._known(text, start, end)
            span = (start, start + len(name))
            if _IN_BRACKETS.match(text, start - 1) or (known and _word(text, span, known)):
                continue
            if known is not None and is_studio(known.id, text):
                continue
            if known is not None:
                found[span] = _relation(span, known.name, known.id, known.kind, "alias")
            elif (
                chances[start, end] >= _UNKNOWN_NAME
                and any(c.isupper() for c in name)
                and not _NO_NAME.fullmatch(name)
                and name not in service_names().none
                and not _OWNER.search(name)
            ):
                slug = re.sub(r"[^a-z0-9]+", "-", name.casefold().replace("+", "-plus")).strip("-")
                title = " ".join(name.split())
                found[span] = _relation(span, title, slug, "streaming", "entity")
        houses = self.registry.lookup("cinemas")
        if houses is not None:
            for span in screens.found(
                text, [s for s in found if found[s].fields["kind"] != "cinema"]
            ):
                found.setdefault(
                    span, _relation(span, houses.name, houses.id, houses.kind, "alias")
                )
        namesakes.shortened(list(found.values()))
        credits = [
            (b.start, layout.credit_end(text, b))
            for b in layout.blocks(text)
            if b.kind == "caption"
        ]
        credits += layout.credit_brackets(text)
        for (start, end), relation in found.items():
            if any(s <= start and end <= e for s, e in credits):
                relation.fields["credit"] = "yes"
        relations = [found[span] for span in sorted(found)]
        namesakes.settle(text, relations, self.registry)
        return namesakes.at_home(text, relations, self.registry)

    def _known(self, text: str, start: int, end: int) -> registry.Service | None:
        return self.registry.lookup(_name(text, start, end))

    def set_annotations(self, doc: Doc, relations: list[Relation]) -> None:
        """Write the span group; see :func:`newsextract.components.relations.write`."""
        put(doc, relations)


def put(doc: Doc, relations: list[Relation]) -> None:
    """Write the span group, in place of what stood there."""
    write(doc, GROUP, relations)
    memo.forget(doc, GROUP)


def mentions(doc: Doc) -> list[Relation]:
    """The platform mentions of ``doc``, found now if the component is not in the pipeline."""
    if GROUP not in doc.spans:
        Platforms()(doc)
    return memo.once(doc, GROUP, lambda d: read(d, GROUP))


def _headings(text: str, hits: Sequence[registry.Hit]) -> set[tuple[int, int]]:
    """Names that are lines of their own, where an article has several: a guide in sections by channel.

    There "Nine", "Binge" and "Stan" are no words, whatever they are elsewhere.
    """
    alone = {}
    for hit in hits:
        line = text[text.rfind("\n", 0, hit.start) + 1 : hit.start]
        after = text[hit.end : hit.end + 2]
        if not line.strip(" •*#-–—") and (not after or after[0] in "\r\n:"):
            alone[hit.start, hit.end] = hit.service.id
    return set(alone) if len(set(alone.values())) >= _SECTIONS else set()


def _several(
    text: str, hits: Sequence[registry.Hit], entities: dict[tuple[int, int], str]
) -> set[tuple[int, int]]:
    """Entities that are nothing but the names of services side by side: "Netflix Amazon Prime Video", "Sky & NOW TV"."""
    found = set()
    for (start, end), label in entities.items():
        if label != "PLATFORM":
            continue
        joined = "&" in text[start:end]  # "Sky" is a word alone, but hardly so before a service
        inside = [h for h in hits if start <= h.start and h.end <= end and (h.sure or joined)]
        edges = [start, *(at for h in inside for at in (h.start, h.end)), end]
        between = "".join(text[a:b] for a, b in zip(edges[::2], edges[1::2], strict=True))
        if len({h.service.id for h in inside}) > 1 and not between.strip(" &\n"):
            found.add((start, end))
    return found


def _name(text: str, start: int, end: int) -> str:
    """A name as written, without a possessive ending or a sentence's full stop; of "AMC AMC", glued, it is there once."""
    name = re.sub(r"[’']s?$|(?<=[^.\s][^.\s])\.$", "", text[start:end])
    twice = re.fullmatch(r"(.{2,}) \1", name)
    return twice[1] if twice else name


def _word(text: str, span: tuple[int, int], service: registry.Service) -> bool:
    """Whether a name is written as the ordinary word that it is, too: "a veteran of nine", "on now"."""
    name, before = text[slice(*span)], text[: span[0]].rpartition("\n")[2]
    if name.istitle() and name.upper() in service.ambiguous:
        # "The Flash, Arrow and Supergirl": the service writes itself ARROW.
        return name not in (service.name, *service.aliases, *service.ambiguous)
    return (
        name.islower()
        and bool(before.strip())  # "showcase – Smoke, 9pm": a channel that writes itself so
        and name in {form.lower() for form in service.ambiguous}
    )


def _whole(text: str, hit: registry.Hit, start: int, end: int) -> bool:
    """Whether a platform's span names more than the hit in it: "HBO Canada", not "HBO’s" or "the BBC"."""
    before, after = text[start : hit.start], text[hit.end : end]
    return bool(_MORE_AFTER.fullmatch(after) or _MORE_BEFORE.fullmatch(before)) and bool(
        _MORE_AFTER.fullmatch(after or " X") and _MORE_BEFORE.fullmatch(before or "X ")
    )


def _relation(span: tuple[int, int], name: str, id: str, kind: str, rule: str) -> Relation:
    return Relation(
        rule, {"platform": span}, {"name": name, "id": id, "kind": kind, "credit": ""}, span
    )


def _is_platform(hit: registry.Hit, over: set[str], context: Context) -> bool:
    text, entities = context.text, context.entities
    if _IN_BRACKETS.match(text, hit.start - 1):
        return False
    if _OWNER.match(text, hit.end):
        return False  # "AMC Networks"
    if "PLATFORM" in over:
        return _MAKER.match(text, hit.end) is None
    if hit.service.kind == "stage":
        return False  # a house is a place, unless the recogniser says otherwise
    if over & {"WORK", "WORK_OF_ART", "CHARACTER"} or ("PERSON" in over):
        return False
    # "BBC Studios", "Sky News": a longer organisation that only begins so.
    longer = any(
        s <= hit.start and e > hit.end and text[hit.end : e].strip(" '’s")
        for (s, e), label in entities.items()
        if label in ("ORG", "LOC", "FAC")
    )
    if longer or _LONGER.match(text, hit.end):
        return False
    if hit.service.kind == "cinema" and _SHOWN.match(text, hit.end):
        return True
    if hit.sure:
        return hit.service.kind != "cinema" or _cinema(text, hit)
    return context.meant(hit, over)


def _cinema(text: str, hit: registry.Hit) -> bool:
    """Cinemas as a way of release: "in cinemas", "hits theaters", not "the cinema of Ozu"."""
    before = text[max(0, hit.start - 45) : hit.start]
    return bool(
        re.search(
            r"\b(?:in|into|to|hits?|hitting|reach(?:es|ing)?|only in|at|on|nationwide in|(?:UK|US|Irish|Australian|Indian|North American|British|select|selected|local|domestic) )\s*(?:(?:the|select(?:ed)?|UK|US|Irish|Australian|Indian|British|Canadian|local|all|American|domestic|limited|more than [\d,]+|[\d,]+|and|&|North|IMAX|Korean|Japanese|New Zealand|Scottish|Welsh) )*$",
            before,
        )
    )


@Language.factory("newsextract_platforms", retokenizes=False)
def make_platforms(nlp: Language, name: str) -> Platforms:
    """Factory of :class:`Platforms` with the shipped registry."""
    return Platforms(name=name)
