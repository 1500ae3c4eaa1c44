"""Pairing of quotation marks, a paragraph at a time, and what marks that are none look like."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsextract.components.quote import quotemarks


def found(text: str) -> list[str]:
    return [text[q.start : q.end] for q in quotemarks.find(text)]


PAIRS = {
    "straight": ('"We begin," she said.', ["We begin,"]),
    "curly": ("“We begin,” she said.", ["We begin,"]),
    "single": ("'We begin in May,' she said.", ["We begin in May,"]),
    "single_curly": ("‘We begin in May,’ she said.", ["We begin in May,"]),
    "guillemets": ("«We begin,» she said.", ["We begin,"]),
    "german": ("„We begin“, she said, „in May“.", ["We begin", "in May"]),
    "german_inside": ("„He said: ‚We begin.‘ And so,“ she said.", ["He said: ‚We begin.‘ And so,", "We begin."]),
    "same_inside": ("“A note to “Celia” came,” she said.", ["A note to “Celia” came,", "Celia"]),
    "entities_on": (
        "&quot;We begin in May.\n\n&quot;We end in June,&quot; she said.",
        ["We begin in May.\n\n&quot;We end in June,"],
    ),
    "mojibake": ("â€œWe begin,â€\x9d she said, and itâ€™s late.", ["We begin,"]),
    "backslashes": (
        r'\"We begin,\" she said. \"He told me, \'Don\'t!\' and so we did.\"',
        ["We begin,", r"He told me, \'Don\'t!\' and so we did.", r"Don\'t!"],
    ),
    "backslash_behind_only": (r'"We begin,\" she said, (\"in May\").', ["We begin,", "in May"]),
    "backslash_no_mark": (r"The file lies in C:\films\May, don\'t move it.", []),
    "mojibake_letter": ("The SÅ“ur of the choir sings.", []),
    "closes_with_the_other": ("\"We begin,' she said. \"In May.\"", ["We begin,", "In May."]),
    "teasers_between": (
        "“We begin.\n\nMost read in Drama\n\nPLOT HOLE\n\nSmoke axed as bosses 'run out of hills'\n\nHEIR WE GO\n\nThe star, 52, is a mother\n\n“In May.”",
        ["We begin.\n\nMost read in Drama\n\nPLOT HOLE\n\nSmoke axed as bosses 'run out of hills'\n\nHEIR WE GO\n\nThe star, 52, is a mother\n\n“In May.", "run out of hills"],
    ),
    "a_sentence_between": (
        "“We begin.\n\nPLOT HOLE\n\nSmoke was axed in May.\n\n“In June,” she said.",
        ["We begin.", "In June,"],
    ),
    "credit_between": (
        "“We begin.\n\n(Above: a boat and “the crew”)\n\n“In May.”",
        ["We begin.\n\n(Above: a boat and “the crew”)\n\n“In May.", "the crew"],
    ),
    "low_opening": ("„We begin,” she said.", ["We begin,"]),
    "opens_straight_closes_curly": ('"We begin,” she said.', ["We begin,"]),
    "opens_curly_closes_straight": ('“We begin," she said.', ["We begin,"]),
    "two": ('"We begin," she said. "We end."', ["We begin,", "We end."]),
    "broken_by_cue": ("“We begin,” she said, “in May.”", ["We begin,", "in May."]),
    "mark_after_stop": ('She said: "We begin".', ["We begin"]),
    "in_brackets": ('(She said "we begin" twice.)', ["we begin"]),
    "after_dash": ("She said—“we begin”—and left.", ["we begin"]),
    "after_colon": ('She said:"We begin."', ["We begin."]),
    "blanks_inside": ("“ We begin, ” she said.", ["We begin,"]),
    "non_breaking_blank": ("« We begin, » she said.", ["We begin,"]),
    "apostrophes_inside_single": ("'I don't know what Mara's up to,' she said.", ["I don't know what Mara's up to,"]),
    "plural_possessive_inside_single": (
        "'The writers' room was cold,' she said.",
        ["The writers' room was cold,"],
    ),
    "decade_inside": ("'It was the '80s and I was young,' she said.", ["It was the '80s and I was young,"]),
    "elision_inside": ("'Get 'em out,' she said.", ["Get 'em out,"]),
    "never_closed": ('"We begin in May, as ever.\n\nTom Ray left.', ["We begin in May, as ever."]),
    "entities": ("&ldquo;We begin,&rdquo; she said.", ["We begin,"]),
    "entity_quot": ("&quot;We begin,&quot; she said.", ["We begin,"]),
    "two_singles": ("''We begin,'' she said. ''In May.''", ["We begin,", "In May."]),
    "backticks": ("``We begin,'' she said.", ["We begin,"]),
    "two_singles_around_one": (
        "''We begin 'Smoke' in May,'' she said.",
        ["We begin 'Smoke' in May,", "Smoke"],
    ),
    "inches": ("A 60'' screen and a 40'' one.", []),
    "emphasis_around": ('*"We begin,"* she said.', ["We begin,"]),
    "ellipsis_opens": ("“…and we begin,” she said.", ["…and we begin,"]),
    "glued_to_the_sentence_before": (
        'She told us why."We begin," she said.He added, "We end."Then he left."It is late," they said.',
        ["We begin,", "We end.", "It is late,"],
    ),
    "same_single_inside": (
        "‘Since the town declared a ‘state of fear,’ I pack a bag,’ she said.",
        ["Since the town declared a ‘state of fear,’ I pack a bag,", "state of fear,"],
    ),
    "two_same_singles_inside": (
        "‘I saw ‘Smoke’ and ‘Ash’ in one day,’ she said. ‘Fine.’",
        ["I saw ‘Smoke’ and ‘Ash’ in one day,", "Smoke", "Ash", "Fine."],
    ),
    "blank_behind_the_opening_mark": ('She said: " We begin in May." He left.', ["We begin in May."]),
    "blank_before_the_closing_mark": ('"We begin, "Lee said. "We end, "he added.', ["We begin,", "We end,"]),
    "opening_mark_before_a_comma": ("“We begin “, said Ann Lee. “We end.”", ["We begin", "We end."]),
    "closes_with_an_opening_mark": ("“We begin, and I said, ‘Never.’ “", ["We begin, and I said, ‘Never.’", "Never."]),
    "closes_as_it_opens": (
        "The drama “Smoke“, a hit, is back. “We begin,” she said.",
        ["Smoke", "We begin,"],
    ),
    "all_close_as_they_open": ("“We begin“, she said. “In May“.", ["We begin", "In May"]),
    "title_inside": ('"We loved "Ash" and so did they." He left.', ['We loved "Ash" and so did they.', "Ash"]),
    "curly_inside_straight": ('"He said, “Never?” I ran." She left.', ["He said, “Never?” I ran.", "Never?"]),
    "never_closed_before_another": ('"We begin. "In May," she said. "We end."', ["We begin.", "In May,", "We end."]),
    "cue_inside": ('"We begin," said "Zip" Lee. "We end."', ["We begin,", "Zip", "We end."]),
    "money_opens": ("'£40 is too much,' she said.", ["£40 is too much,"]),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), PAIRS.values(), ids=PAIRS)
def test_pairs(text: str, expected: list[str]) -> None:
    assert found(text) == expected


BRACKETS = {
    "single": (
        "'(Tom) is the first whom I met,' she said.",
        ["(Tom) is the first whom I met,"],
    ),
    "curly": ("‘(Tom) is the first,’ she said.", ["(Tom) is the first,"]),
    "plural": ("The actors' (and the writers') strike is over.", []),
}


@pytest.mark.parametrize(("text", "expected"), BRACKETS.values(), ids=BRACKETS)
def test_single_mark_before_a_bracket(text: str, expected: list[str]) -> None:
    assert found(text) == expected


NEVER_OPENED = {
    "curly": ("I never thought so,” says Ann Lee.", ["I never thought so,"]),
    "post_before_the_name": (
        "I never thought so,” Quayside head of drama Ann Lee said.",
        ["I never thought so,"],
    ),
    "straight": ('I never thought so," he laughed.', ["I never thought so,"]),
    "wound_up": ('I never thought so," Ann Lee wound up.', ["I never thought so,"]),
    "went_home": ('I never thought so," Ann Lee went home.', []),
    "inverted": ("Is it over there?” said the actor.", ["Is it over there?"]),
    "goes_on": (
        "I never thought so,” Ann Lee said. “Never.”",
        ["I never thought so,", "Never."],
    ),
}


@pytest.mark.parametrize(("text", "expected"), NEVER_OPENED.values(), ids=NEVER_OPENED)
def test_opening_mark_that_is_missing(text: str, expected: list[str]) -> None:
    assert found(text) == expected


OPENED_ELSEWHERE = {
    "no_cue": "I never thought so,” and so on.",
    "no_stop": "It was a boat” said the sign.",
    "short": "Yes,” said Lee.",
    "lower": "and never thought so,” said Ann Lee.",
    "behind_a_colon": "She said: ‘I never thought so,” said Ann Lee.",
}


@pytest.mark.parametrize("text", OPENED_ELSEWHERE.values(), ids=OPENED_ELSEWHERE)
def test_paragraph_that_begins_with_no_quotation(text: str) -> None:
    assert not any(q.start == 0 for q in quotemarks.find(text))


NONE = {
    "apostrophe": "Mara's don't and won't, the girls' and Davy's.",
    "curly_apostrophe": "Mara’s don’t and won’t, the girls’ and Davy’s.",
    "decades": "It was the '80s, then the '90s.",
    "curly_decades": "It was the ’80s, then the ’90s.",
    "elision": "Get 'em, 'cause it is rock 'n' roll.",
    "plurals": "the actors' strike and the writers' strike",
    "two_elisions": "'Twas the night, 'til dawn.",
    "blanks_between_marks": '" "',
    "empty": '""',
    "only_marks": '"…"',
    "no_marks": "Nobody said a word.",
    "names": "Finn O'Dowrick met Cait N'Darra.",
    "nothing": "",
    "leading_date": "date 2031-03-04",
}


@pytest.mark.parametrize("text", NONE.values(), ids=NONE)
def test_none(text: str) -> None:
    assert found(text) == []


# A mark that is none must not swallow the quotation after it.
NEAR = {
    "inches": ('A 6ft 2" man. "We begin," he said.', ["We begin,"]),
    "feet_and_inches": ("At 6'2\" he is tall. “We begin,” he said.", ["We begin,"]),
    "apostrophe_then_single": ("Mara's husband said: 'We begin in May.'", ["We begin in May."]),
    "two_singles_apart": ("The ‘Hello ‘Hello!’ star said: ‘We begin,’ and left.", ["We begin,"]),
    "abbreviation": ('She met Dr."X" again. "We begin," he said.', ["We begin,"]),
    "never_closed_before_another": (
        '"We begin. He said, "In May." "We end," she said.',
        ["We end,"],
    ),
    "plural_then_single": ("The actors' agent said: 'We begin in May.'", ["We begin in May."]),
}


@pytest.mark.parametrize(("text", "expected"), NEAR.values(), ids=NEAR)
def test_near(text: str, expected: list[str]) -> None:
    assert found(text)[-1:] == expected


PARAGRAPHS = {
    "reopened": ("“One is here.\n\n“Two is there,” she said.", ["One is here.\n\n“Two is there,"]),
    "straight": ('"One is here.\n\n"Two is there," she said.', ['One is here.\n\n"Two is there,']),
    "never_reopened": (
        "“One is here.\n\nTwo is over there,” she said.",
        ["One is here.\n\nTwo is over there,"],
    ),
    "single": ("'One is here.\n\n'Two is there,' she said.", ["One is here.\n\n'Two is there,"]),
    "three": ("“One.\n\n“Two.\n\n“Three.”", ["One.\n\n“Two.\n\n“Three."]),
    "windows_lines": ("“One is here.\r\n\r\n“Two,” she said.", ["One is here.\r\n\r\n“Two,"]),
    "caption_between": (
        "“One is here.\n\nPhoto: Tom Ray\n\n“Two is there,” she said.",
        ["One is here.\n\nPhoto: Tom Ray\n\n“Two is there,"],
    ),
    "teaser_between": (
        "“One is here.\n\nRead more: ten dramas by the sea\n\n“Two is there,” she said.",
        ["One is here.\n\nRead more: ten dramas by the sea\n\n“Two is there,"],
    ),
    "name_of_a_picture_between": (
        '"One is here.\n\nann lee, smoke\n\n"Two is there," she said.',
        ['One is here.\n\nann lee, smoke\n\n"Two is there,'],
    ),
    "sentence_between": (
        '"One is here.\n\nit was not.\n\n"Two is there," she said.',
        ["One is here.", "Two is there,"],
    ),
    "blank_behind_the_mark": (
        '"One is here.\n\n" Two is there," she said.',
        ['One is here.\n\n" Two is there,'],
    ),
    "teaser_with_a_colon_between": (
        "“One is here.\n\nRecommended reading:\n\n“Two is there,” she said.",
        ["One is here.\n\nRecommended reading:\n\n“Two is there,"],
    ),
    "page_between": (
        "“One is here.\n\nAdvertisement\n\nAdvertisement\n\nPhoto: Tom Ray\n\nSign up for our newsletter\n\n“Two is there,” she said.",
        ["One is here.\n\nAdvertisement\n\nAdvertisement\n\nPhoto: Tom Ray\n\nSign up for our newsletter\n\n“Two is there,"],
    ),
    "closed_is_not_joined": ("“One is here.”\n\n“Two is there.”", ["One is here.", "Two is there."]),
    "unclosed_stays_in_its_paragraph": (
        "“One is here, as ever.\n\nTom Ray left.\n\n“Two,” he said.",
        ["One is here, as ever.", "Two,"],
    ),
    "verse": (
        "She wrote: “We paint the sea\nWe choose how\nWe sing”\nTom Ray left.",
        ["We paint the sea\nWe choose how\nWe sing"],
    ),
    "only_the_last_closes": (
        '"We paint the sea.\n\nWe sing," she wrote. "Then we go."',
        ["We paint the sea.\n\nWe sing,", "Then we go."],
    ),
    "single_closes_below": (
        "She wrote: ‘We paint… I don’t sing\n\nI miss you, Mum’s boy. X’\n\nTom Ray left.",
        ["We paint… I don’t sing\n\nI miss you, Mum’s boy. X"],
    ),
    "credit_ends_what_stands_between": (
        "She wrote: ‘We paint.\n\nTom Ray told us last month that he had gone (Picture: Instagram)\n\n‘We sing.’",
        ["We paint.\n\nTom Ray told us last month that he had gone (Picture: Instagram)\n\n‘We sing."],
    ),
    "another_opens_first": ("“We paint.\n\nTom Ray, 50, said “hello” to us.", ["We paint.", "hello"]),
    "inches_close_nothing": ('"We paint, she said.\n\nThe boy is 6\'4" tall.', ["We paint, she said."]),
    "somebody_is_brought_in": ("“We paint.\n\nAdded Tom Ray:\n\n“We sing.”", ["We paint.", "We sing."]),
    "other_mark_is_not_joined": ("“One is here.\n\n'Two is there,' he said.", ["One is here.", "Two is there,"]),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), PARAGRAPHS.values(), ids=PARAGRAPHS)
def test_paragraphs(text: str, expected: list[str]) -> None:
    assert found(text) == expected


NESTED = {
    "single_in_double": ("“He said, ‘Run!’ and I ran,” she said.", "Run!"),
    "straight": ("\"He said, 'Run now!' and I ran,\" she said.", "Run now!"),
    "double_in_single": ("'He said, \"Run now!\" and I ran,' she said.", "Run now!"),
    "at_the_end": ("“He just said, ‘Run now!’” she said.", "Run now!"),
    "at_the_beginning": ("“‘Run now!’ he said, and I ran,” she said.", "Run now!"),
    "straight_in_straight": ('"He told me, "Run now!" So I ran," she said.', "Run now!"),
    "straight_title_at_the_end": ('"We waited for "Ash Lane."" She did not.', "Ash Lane."),
    "curly_in_curly": ("“I go home. “Run now!” he says. And so I ran.”” She left.", "Run now!"),
}


@pytest.mark.parametrize(("text", "inner"), NESTED.values(), ids=NESTED)
def test_nested(text: str, inner: str) -> None:
    outer, child = quotemarks.find(text)
    assert text[child.start : child.end] == inner
    assert (outer.parent, child.parent, outer.children) == (-1, 0, [1])


def test_marks_and_blocks_of_a_quotation() -> None:
    text = "No.\n\n“One.\n\n“Two,” she said."
    (one,) = quotemarks.find(text)
    assert text[one.outer_start] == "“"
    assert text[one.outer_end - 1] == "”"
    assert (one.closed, one.mark, one.block, one.last_block) == (True, '"', 1, 2)
    (open_,) = quotemarks.find("“One is here, as ever.")
    assert not open_.closed


@given(st.text(alphabet="ab .,!?\n\"'“”‘’«»s80-—&;quot", max_size=150))
def test_any_text(text: str) -> None:
    quotes = quotemarks.find(text)
    for number, one in enumerate(quotes):
        assert 0 <= one.outer_start < one.start < one.end <= one.outer_end <= len(text)
        assert not text[one.start].isspace()
        assert not text[one.end - 1].isspace()
        assert -1 <= one.parent < number
        if one.parent >= 0:
            outer = quotes[one.parent]
            assert outer.outer_start <= one.outer_start
            assert one.outer_end <= outer.outer_end
    assert [q.outer_start for q in quotes] == sorted(q.outer_start for q in quotes)


LOST = {
    "told": ("“He never shouts on the set, Lee told The Echo.", ["He never shouts on the set,"]),
    "full_name": ("It rained. \"I was cold all day, Ann Lee said during the launch.", ["I was cold all day,"]),
    "pronoun": ("“I was cold all day, she added.", ["I was cold all day,"]),
    "offered": ("“I was cold all day, Lee offered.", ["I was cold all day,"]),
    "description": ("“I was cold all day, the actor said in May.", ["I was cold all day,"]),
    "question": ("“Was I not cold all day? Ann Lee quipped.", ["Was I not cold all day?"]),
    "not_a_cue": ("“I was cold, Ann was not, and we left.", ["I was cold, Ann was not, and we left."]),
    "a_story": ("“They have a horn, he told me, and if you pass they blow it.", ["They have a horn, he told me, and if you pass they blow it."]),
    "told_something": ("“I was cold, he said that he would go.", ["I was cold, he said that he would go."]),
    "goes_on": ("“It was cold all day, she said, and we left.", ["It was cold all day, she said, and we left."]),
    "closed": ("“It was cold all day, Lee told me.”", ["It was cold all day, Lee told me."]),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), LOST.values(), ids=LOST)
def test_a_closing_mark_lost_before_its_cue(text: str, expected: list[str]) -> None:
    assert found(text) == expected
