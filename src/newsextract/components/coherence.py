"""Coherence: an article speaks of the same people and services throughout, so its entities must.

After the recogniser (any recogniser): a service that the registry is sure of is a PLATFORM whatever it
was taken for; a surname that was missed, cut short or taken for a title is the person whose full
name stands elsewhere in the article.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict

from spacy.language import Language
from spacy.tokens import Doc, Span, SpanGroup
from spacy.util import filter_spans

from newsextract import layout, memo, names, registry
from newsextract.components.casting import (
    bracket_rows,
    bracketed_titles,
    elided,
    lead_parts,
    line_rows,
    line_ups,
    paired_brackets,
    seen_before,
    shouted_brackets,
    synopses,
    title_rows,
)
from newsextract.components.name import (
    bracketed_initials,
    house_names,
    joined_names,
    paired_names,
    participles,
    surnames,
)
from newsextract.components.title import (
    bands,
    houses,
    known_names,
    title_cuts,
    title_dirt,
    title_doubts,
    title_edges,
    title_elsewhere,
    title_entries,
    title_fringes,
    title_halves,
    title_headings,
    title_joins,
    title_lines,
    title_listings,
    title_nicknames,
    title_origins,
    title_runs,
    title_shouts,
    title_winners,
)

_LOOSE = frozenset("-–—&|/•*,:;<>")
"""Marks that part a name from what follows and end none."""
_PEOPLE = ("PERSON", "CHARACTER")
# "the PD", in Korean news a producing director; "the OP", the opening theme of an anime; "a Tony", the prize.
_NOUNS = {
    "the": ("PD", "PDs", "OP", "ED"),
    "a": ("Tony", "Grammy"),
    "an": ("Emmy", "Oscar", "Obie"),
}
_NO_NAME = re.compile(
    r"(?:Mr|Mister|Miss|Ms|Mrs)\.? (?:World|Universe|Earth|International|USA|America|India|Nigeria|Ghana|Kenya|Philippines|Korea|Ireland|England|Wales|Scotland|Australia|Canada|South Africa|Venezuela)"
    # "a married couple, Sikhs": what people are is nobody's name.
    r"|(?:Sikh|Hindu|Muslim|Christian|Jew|Catholic|Protestant|Buddhist|Mormon|Quaker|Parsi|Tamil|Punjabi|Bengali|Indian|Pakistani|American|Canadian|Australian|German|Italian|Russian|African|Asian|European)s"
)
_CERTAIN = 0.98  # a mention that the recogniser is so sure of stays what it is
_DOUBTFUL = 0.6  # a service of which the recogniser is no surer may be a title
_AHEAD = 1.5  # how far one label of a name must be ahead of another


class Coherence:
    """Repairs ``doc.ents`` and, with them, ``doc.spans["newsextract_entities"]``."""

    def __init__(self, *, name: str = "newsextract_coherence") -> None:
        self.name = name

    def __call__(self, doc: Doc) -> Doc:
        self.set_annotations(doc, self.match(doc))
        return doc

    def match(self, doc: Doc) -> dict[tuple[int, int], dict[str, float]]:
        """The entities as they should be: label probabilities by (start, end) token offsets."""
        known = names.probabilities(doc)
        found: dict[tuple[int, int], dict[str, float]] = {}
        for entity in memo.entities(doc):
            label = entity.label
            p = known.get((entity.start, entity.end)) or {label: 1.0}
            end = entity.end
            pictures = label in ("PERSON", "CHARACTER")  # "Ann ☕ (@annlee)" is Ann
            while end > entity.start + 1 and (
                (last := doc[end - 1].text) in _LOOSE or (pictures and _is_picture(last))
            ):
                end -= 1
            # The label of the entity stands first.
            found[entity.start, end] = {label: p.get(label, 1.0), **p}
        self._nouns(doc, found)
        participles.settle(doc, found)
        self._credits(doc, found)
        self._platforms(doc, found)
        title_cuts.cut(doc, found)
        title_dirt.settle(doc, found)
        title_fringes.cut(doc, found)
        title_lines.part(doc, found)
        title_joins.join(doc, found)
        title_halves.join(doc, found)
        title_runs.part(doc, found)
        title_listings.settle(doc, found)
        title_headings.settle(doc, found)
        title_entries.settle(doc, found)
        title_edges.settle(doc, found)
        title_doubts.drop_named(doc, found)
        title_origins.settle(doc, found)
        self._possessives(doc, found)
        self._carriers(doc, found)
        self._agree(doc, found)
        joined_names.part(doc, found)
        paired_names.part(doc, found)
        elided.part(doc, found)
        known_names.settle(doc, found)
        title_nicknames.settle(doc, found)
        bands.settle(doc, found)
        houses.settle(doc, found)
        title_elsewhere.settle(doc, found)
        title_shouts.settle(doc, found)
        seen_before.settle(doc, found)
        lead_parts.settle(doc, found)
        title_rows.settle(doc, found)
        title_winners.settle(doc, found)
        bracketed_titles.settle(doc, found)
        bracket_rows.settle(doc, found)
        paired_brackets.settle(doc, found)
        shouted_brackets.settle(doc, found)
        line_rows.settle(doc, found)
        line_ups.settle(doc, found)
        bracketed_initials.settle(doc, found)
        synopses.settle(doc, found)
        house_names.settle(doc, found)
        surnames.settle(doc, found)
        title_dirt.homes(doc, found)
        return found

    def set_annotations(self, doc: Doc, entities: dict[tuple[int, int], dict[str, float]]) -> None:
        """Write entities and their probabilities; the label is the first key of each. Of two that overlap the longer stays."""
        spans = filter_spans(
            [
                Span(doc, start, end, label=next(iter(p)))
                for (start, end), p in sorted(entities.items())
            ]
        )
        doc.ents = tuple(spans)
        probabilities = [entities[s.start, s.end] for s in spans]
        doc.spans["newsextract_entities"] = SpanGroup(
            doc,
            name="newsextract_entities",
            spans=spans,
            attrs={
                "scores": [next(iter(p.values())) for p in probabilities],
                "labels": probabilities,
            },
        )
        memo.forget(doc, "entities")
        memo.forget(doc, "probabilities")

    def _nouns(self, doc: Doc, found: dict[tuple[int, int], dict[str, float]]) -> None:
        """Drop what an article makes a noun: "the PD" directs, and is nobody's name; and the titles of pageants."""
        for start, end in list(found):
            before = _NOUNS.get(doc[start - 1].lower_, ()) if start else ()
            nobody = next(iter(found[start, end])) in _PEOPLE and _NO_NAME.fullmatch(
                memo.words(doc, start, end)
            )
            if nobody or (before and doc[start:end].text in before):
                del found[start, end]

    def _credits(self, doc: Doc, found: dict[tuple[int, int], dict[str, float]]) -> None:
        """ "© Tyler Gold/Sky Ann Lee stars": the name begins after the picture's credit."""
        text = memo.text(doc)
        ends = [layout.credit_end(text, b) for b in layout.blocks(text) if b.kind == "caption"]
        for start, end in list(found) if ends else ():
            span = doc[start:end]
            for edge in ends:
                if not span.start_char < edge < span.end_char:
                    continue
                rest = next((t.i for t in span if t.idx >= edge), end)
                if start < rest < end:
                    found[rest, end] = found.pop((start, end))
                    break

    def _possessives(self, doc: Doc, found: dict[tuple[int, int], dict[str, float]]) -> None:
        """ "Lee's Mara" was taken for one title: Lee is a person whom the article names in full."""
        surnames = {
            memo.words(doc, e - 1, e): next(iter(p))
            for (s, e), p in found.items()
            if e - s > 1 and next(iter(p)) in _PEOPLE
        }
        for start, end in list(found):
            p = found[start, end]
            if next(iter(p)) != "WORK" or end - start != 3:
                continue
            if (owner := memo.words(doc, start, start + 1)) not in surnames:
                continue
            # "Crump's Corner", with Ivy Crump in it, is a title of which the recogniser has no doubt.
            sure = p["WORK"] >= _CERTAIN and doc[end - 1].text not in surnames
            if doc[start + 1].text in ("'s", "’s") and not sure:
                del found[start, end]
                found[start, start + 1] = {surnames[owner]: 0.7}
                if (label := surnames.get(doc[end - 1].text)) is not None:
                    found[end - 1, end] = {label: 0.6}

    def _platforms(self, doc: Doc, found: dict[tuple[int, int], dict[str, float]]) -> None:
        starts, ends = memo.offsets(doc)
        places = {(starts[s], ends[e - 1]): (s, e) for s, e in found}
        for hit in registry.shipped_registry().find(memo.text(doc)):
            if not hit.sure or hit.service.kind in ("cinema", "stage"):
                continue
            place = places.get((hit.start, hit.end))
            if place is not None and next(iter(found[place])) not in _PEOPLE:
                found[place] = {"PLATFORM": max(0.9, found[place].get("PLATFORM", 0.0))}

    def _carriers(self, doc: Doc, found: dict[tuple[int, int], dict[str, float]]) -> None:
        """ "Syfy's Overdrive" was taken for one title: what follows a service's possessive is the title."""
        for (start, end), p in list(found.items()):
            if next(iter(p)) != "WORK" or p["WORK"] >= _CERTAIN:
                continue
            for at in range(start + 1, end - 1):
                if doc[at].text not in ("'s", "’s"):
                    continue
                name = doc[start:at].text
                owner = registry.lookup(name)
                # "Dave's Dinner Party": an ambiguous name is no service's by its possessive alone.
                if owner is None or owner.kind in ("cinema", "stage") or name in owner.ambiguous:
                    break
                del found[start, end]
                found[at + 1, end] = p
                found[start, at] = {"PLATFORM": 0.9}
                break

    def _agree(self, doc: Doc, found: dict[tuple[int, int], dict[str, float]]) -> None:
        """A title of several words that was taken for a person or a place elsewhere is a title there, too.

        One word may be the title and its hero ("Ballard"), but not the title and a company or a place. What
        speaks for each label is added up over the mentions, and the smaller side must be far behind.
        """
        totals: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
        folded = {span: memo.words(doc, *span).casefold() for span in found}
        for span, p in found.items():
            label = next(iter(p))
            totals[folded[span]][label] += p[label]
        for (start, end), p in found.items():
            label = next(iter(p))
            sums = totals[folded[start, end]]
            if len(sums) == 1:
                continue  # it has this one label throughout
            best = max(sums, key=lambda one: sums[one])
            if best == label or "WORK" not in (best, label) or best == "PLATFORM":
                continue
            if label == "PLATFORM" and p[label] >= _DOUBTFUL:
                continue  # a network may have a show of its name
            if p[label] >= _CERTAIN:
                continue
            if end - start == 1 and (label in _PEOPLE or best in _PEOPLE):
                continue
            if sums[best] >= _AHEAD * sums[label]:
                rest = {other: chance for other, chance in p.items() if other != best}
                found[start, end] = {best: max(0.6, p.get(best, 0.0)), **rest}


def _is_picture(word: str) -> bool:
    return all(unicodedata.category(sign) in ("So", "Sk", "Mn", "Cf") for sign in word)


@Language.factory(
    "newsextract_coherence",
    assigns=["doc.ents", "doc.spans"],
    requires=["doc.ents"],
    retokenizes=False,
)
def make_coherence(nlp: Language, name: str) -> Coherence:
    """Factory of :class:`Coherence`."""
    return Coherence(name=name)
