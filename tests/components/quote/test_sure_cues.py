"""Cues that turn to another, speak for relatives or for a whole cast, and those that are sure."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract import names
from newsextract.components import coherence, quotes
from newsextract.components.quote import scored_quotes, sure_cues
from newsextract.components.quote.speaker_choice import Option
from newsextract.components.relations import read
from newsextract.components.score.scores import Group

SAID = "“It was so cold there.”"
CUES = {
    # A relative clause between dashes may name anybody.
    "dashed": ("{PER:Ann Lee} - who plays {CHR:Mara} in {WRK:Smoke} - said: " + SAID, "Ann Lee", ""),
    "dashed_description": (
        "{PER:Ann Lee} met {PER:Tom Ray}. The actress - who worked with {PER:Tom Ray} in 2016 - told The Echo: " + SAID,
        "Ann Lee", "The actress",
    ),
    "long_dash": ("{PER:Ann Lee} – whose brother {PER:Tom Ray} directs – said: " + SAID, "Ann Lee", ""),
    "no_relative": ("{PER:Ann Lee} waved - {PER:Tom Ray} said: " + SAID, "Tom Ray", ""),
    # A house behind its verb.
    "said_the_network": ("{PER:Bo Hill} died. “He was kind,” said the network.", "", "the network"),
    "said_the_guild_in": ("{PER:Bo Hill} died. “He was kind,” wrote the guild in a post.", "", "the guild in a post"),
    "said_the_studios_head": ("{PER:Bo Hill} died. “He was kind,” said the studio head {PER:Ann Lee}.", "Ann Lee", ""),
    # A headline's many.
    "stars_mourn": ("“He was a giant”: stars pay tribute to {PER:Bo Hill}", "", "stars"),
    "fans_say": ("‘It broke my heart’ - Smoke fans left in tears by the end of {PER:Bo Hill}", "", "Smoke fans"),
    "as_viewers": ("'I never saw it coming' as viewers react to {PER:Bo Hill}'s exit", "", "viewers"),
    "star_speaks": ("“It broke my heart”: Smoke star {PER:Bo Hill} on the last day", "Bo Hill", ""),
    "fans_favourite": ("“It broke my heart”: Fan favourite {PER:Bo Hill} on the last day", "Bo Hill", ""),
    # Who takes over speaks.
    "before": (
        "{PER:Ann Lee} smiled and teased them, before {PER:Tom Ray} ({CHR:Davy}) leaned across her and added: " + SAID,
        "Tom Ray", "",
    ),
    "until": ("{PER:Ann Lee} said no, until {PER:Tom Ray} explained: " + SAID, "Tom Ray", ""),
    "before_nothing": ("{PER:Ann Lee} joked before the cameras and added: " + SAID, "Ann Lee", ""),
    # Who is told something does not say it.
    "told": ("{PER:Ann Lee}, who was told at the start that she would “be out by May”, paints.", "", ""),
    "warned": ("{PER:Ann Lee} was warned: " + SAID, "", ""),
    "told_by": ("{PER:Ann Lee} was told by {PER:Tom Ray}: " + SAID, "Tom Ray", ""),
    "told_us": ("{PER:Ann Lee} told us: " + SAID, "Ann Lee", ""),
    "quoted": ("{PER:Ann Lee} was quoted as saying: " + SAID, "Ann Lee", ""),
    "asked_and_replies": (
        "When {PER:Ann Lee} was asked whether {PER:Tom Ray} sang for her, she replied: " + SAID, "Ann Lee", "",
    ),
    "told_and_says": ("{PER:Ann Lee} was told by {PER:Tom Ray} that she won, and then, late, she said: " + SAID, "Ann Lee", ""),
    "told_no_more": ("{PER:Ann Lee} was told by {PER:Tom Ray}, who waved, this: " + SAID, "Tom Ray", ""),
    # Names in apposition to somebody else's kin.
    "sons": ("{PER:Bo Hill} died. “He was kind,” {PER:Hill=Bo Hill}’s sons, {PER:Tom Ray} and {PER:Al Dunn}, told The Echo.", "Tom Ray; Al Dunn", ""),
    "daughter": ("{PER:Bo Hill} died. “He was kind,” said {PER:Hill=Bo Hill}’s daughter, {PER:Mary Hill}.", "Mary Hill", ""),
    "costars": (
        "{PER:Bo Hill} died. His co-stars, {PER:Ann Lee}, {PER:Tom Ray}, and {PER:Al Dunn}, said: " + SAID,
        "Ann Lee; Tom Ray; Al Dunn", "His co-stars",
    ),
    "friend": ("{PER:Bo Hill} died. “He was kind,” {PER:Hill=Bo Hill}’s friend said.", "", "Hill’s friend"),
    # Several without their names.
    "actresses": (
        "{PER:Ann Lee} and {PER:Mary Hill} met.\n\n“It was so cold there,” the {WRK:Smoke} actresses wrote.",
        "Ann Lee; Mary Hill", "the Smoke actresses",
    ),
    "all_three": (
        "{PER:Ann Lee}, {PER:Mary Hill} and {PER:Di Cole} met.\n\n“It was so cold there,” all three women said.",
        "Ann Lee; Mary Hill; Di Cole", "all three women",
    ),
    "former_couple": (
        "{PER:Ann Lee} and {PER:Tom Ray} met. It rained.\n\nThe former couple said: " + SAID, "Ann Lee; Tom Ray", "The former couple",
    ),
    "not_three": (
        "{PER:Ann Lee} and {PER:Mary Hill} met.\n\n“It was so cold there,” all three women said.", "Ann Lee", "all three women",
    ),
    # A manner of answering.
    "brief": ("{PER:Tom Ray} left. {PER:Ann Lee}, 41, was briefer: " + SAID, "Ann Lee", ""),
    "house": ("{PLT:Binge} took the film of {PER:Ann Lee}. The streamer was blunt: " + SAID, "Binge", ""),
    "quick": ("{PER:Ann Lee} drove. {PER:Tom Ray} was quick to point out: " + SAID, "Tom Ray", ""),
    # Of whom it is said does not say it.
    "tribute": ("{PER:Ann Lee} has paid tribute to her old co-star {PER:Tom Ray} saying: " + SAID, "Ann Lee", ""),
    "took_to": ("{PER:Ann Lee} went online to congratulate her friend {PER:Tom Ray}, writing: " + SAID, "Ann Lee", ""),
    "by_the_way": ("In a post about {PER:Bo Hill}, {PER:Ann Lee} went on about her friend {PER:Tom Ray}, adding: " + SAID, "Ann Lee", ""),
    "with_him": ("A clip has {PER:Ann Lee} with {PER:Tom Ray} saying: " + SAID, "Tom Ray", ""),
    # A verb before another name is the description's own.
    "the_actor_announced": ("{PER:Ann Lee} left. The actress announced {PER:Tom Ray}’s exit, saying it was “cold”.", "Ann Lee", "The actress"),
    "the_actor_by_name": ("{PER:Bo Hill} left. The tired young actress {PER:Ann Lee} said it was “cold”.", "Ann Lee", "The tired young actress"),
    "he_describes": ("{PER:Ann Lee} left. She recalled her work with {PER:Mary Hill}, describing it as “cold”.", "Ann Lee", ""),
    # Whoever "the creator" is, it is not whom he names.
    "the_creator": (
        "“It rained,” {PER:Ann Lee} said.\n\nThe creator added that it was up to {PER:Mary Hill}.\n\n“It was so cold there,” she said.",
        "Ann Lee", "",
    ),
    "creator_and_star": (
        "The creator opened up about star {PER:Tom Ray}.\n\n“It rained,” {PER:Ann Lee} said.\n\nThe creator said: " + SAID, "Ann Lee", "The creator",
    ),
    "begins_with_she": ("{PER:Ann Lee} met {PER:Tom Ray}. It rained.\n\nShe broke down, “It was so cold there.”", "Ann Lee", ""),
    # "According to" tells where it stood, if somebody said it.
    "per": ("{PER:Ann Lee} came. She said: “It was so cold there,” according to {PER:Tom Ray}.", "Ann Lee", ""),
    "per_alone": ("{PER:Ann Lee} came. “It was so cold there,” according to {PER:Tom Ray}.", "Tom Ray", ""),
    # Who bears an office.
    "judge": ("Judge {PER:Ann Lee} heard {PER:Tom Ray} in May. The judge wrote: " + SAID, "Ann Lee", "The judge"),
    "spokeswoman": ("{PER:Ann Lee}, a spokeswoman for {PER:Tom Ray}, left. The spokeswoman said: " + SAID, "Ann Lee", "The spokeswoman"),
    "no_judge_by_name": ("{PER:Ann Lee} told the judge that {PER:Tom Ray} left. The judge wrote: " + SAID, "", "The judge"),
    "another_spokeswoman": (
        "{PER:Ann Lee}, a spokeswoman for {PER:Tom Ray}, left. A police spokeswoman came. The spokeswoman said: " + SAID,
        "", "The spokeswoman",
    ),
    # A house by what stands beside its name; a stage by what it is called; nobody whom somebody told it.
    "agency": (
        "{ORG:Tall Ship}, her agency, met the {ORG:BVO}. It rained on {PER:Ann Lee}.\n\nThe agency said: " + SAID, "Tall Ship", "",
    ),
    "stage": ("{PER:Ann Lee} left the {LOC:Old Mill Theatre} in {LOC:Leeds}.\n\nThe theatre said: " + SAID, "Old Mill Theatre", ""),
    "no_stage": ("{PER:Ann Lee} left {LOC:Leeds} for {ORG:Tall Ship}.\n\nThe theatre said: " + SAID, "", "The theatre"),
    "told_elsewhere": ("{PER:Ann Lee} left {ORG:Tall Ship}, she told {ORG:The Echo}.\n\nThe company said: " + SAID, "Tall Ship", ""),
    "account": ("{ORG:Tall Ship} has a {ORG:Twitter} account. {PER:Ann Lee} left. The company said: " + SAID, "Tall Ship", ""),
    # Relatives without a name.
    "by": ("{PER:Bo Hill} died. The news was broken by his two daughters.\n\nThey said in a statement: " + SAID, "", "his two daughters"),
    "family": ("{PER:Bo Hill} died. {PER:Bo Hill}’s family confirmed the news. They said: " + SAID, "", "Bo Hill’s family"),
    "have_announced": ("{PER:Bo Hill} has died, his children have announced. They said: " + SAID, "", "his children"),
    "named": (
        "{PER:Bo Hill} died. The news was shared by his daughters {PER:Ann Lee} and {PER:Mary Hill}. They said: " + SAID,
        "Ann Lee; Mary Hill", "",
    ),
    "met": ("{PER:Ann Lee} and {PER:Tom Ray} met his parents. They said: " + SAID, "Ann Lee; Tom Ray", ""),
    "drama": ("{PER:Ann Lee} and {PER:Tom Ray} lead. The family drama ran. They said: " + SAID, "Ann Lee; Tom Ray", ""),
    # They say it together, whoever asked.
    "together": ("A fan asked if {PER:Ann Lee} and {PER:Tom Ray} were cold. “In May,” they said together.", "Ann Lee; Tom Ray", ""),
    "alone": ("A fan asked if {PER:Ann Lee} and {PER:Tom Ray} were cold. “In May I am,” they said.", "", "A fan"),
    "in_unison": (
        "{PER:Ann Lee} met {PER:Tom Ray}. {PER:Lee=Ann Lee} sang for {PER:Ray=Tom Ray}. It also stars {PER:Bo Hill}, {PER:Al Dunn}, and {PER:Mary Hill}.\n\n"
        "The two now answer in unison. “In May,” they said.", "Ann Lee; Tom Ray", "",
    ),
    "all_three_at_once": (
        "{PER:Ann Lee} met {PER:Tom Ray} and {PER:Bo Hill}. {PER:Lee=Ann Lee} sang for {PER:Ray=Tom Ray}, and {PER:Hill=Bo Hill} left. {PER:Al Dunn} came."
        " All three actors answered at once: “In May.”", "Ann Lee; Tom Ray; Bo Hill", "All three actors",
    ),
    "put_together": (
        "{PER:Ann Lee} met {PER:Tom Ray}. {PER:Lee=Ann Lee} sang for {PER:Ray=Tom Ray}. It also stars {PER:Bo Hill} and {PER:Al Dunn}.\n\n"
        "It was put together. “In May,” they said.", "Bo Hill; Al Dunn", "",
    ),
    # The names in the cue are no reason to take one of them.
    "joint_statement_goes_on": (
        "“In May,” said {PER:Ann Lee}, head of drama, and {PER:Tom Ray}, who runs the stage, in a joint statement. " + SAID, "Ann Lee; Tom Ray", "",
    ),
    # One of those who spoke together goes on alone.
    "one_of_two": (
        "“In May,” {PER:Ann Lee} and {PER:Tom Ray} said. Asked again, {PER:Ray=Tom Ray} shook his head. " + SAID, "Tom Ray", "",
    ),
    "both_of_two": (
        "“In May,” {PER:Ann Lee} and {PER:Tom Ray} said. {PER:Lee=Ann Lee} and {PER:Ray=Tom Ray} shook their heads. " + SAID,
        "Ann Lee; Tom Ray", "",
    ),
    # Who announced it, not the subject of the sentence.
    "announced": (
        "{PER:Tom Ray} follows {PER:Al Dunn}, who left in May and announced that he was cold. “In June I am not,” he wrote.",
        "Al Dunn", "",
    ),
    "announced_before": (
        "{PER:Tom Ray} follows {PER:Al Dunn}, who announced that he was cold, in June. It rained. “In June I am not,” he wrote.",
        "Tom Ray", "",
    ),
    "no_announcement": ("{PER:Tom Ray} follows {PER:Al Dunn}, who left in May. “In June I am not,” he wrote.", "Tom Ray", ""),
    # A whole cast.
    "cast": (
        "With director {PER:Al Dunn} came cast members {PER:Ann Lee}, {PER:Tom Ray}, and {PER:Bo Hill}. {PER:Tom Ray} and"
        " {PER:Al Dunn} fell.\n\nThe cast closed with a greeting. “It was so cold there,” they said.",
        "Ann Lee; Tom Ray; Bo Hill", "",
    ),
    "no_cast": (
        "With director {PER:Al Dunn} came cast members {PER:Ann Lee}, {PER:Tom Ray}, and {PER:Bo Hill}.\n\n{PER:Tom Ray} and"
        " {PER:Al Dunn} fell. “It was so cold there,” they said.",
        "Tom Ray; Al Dunn", "",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("marked", "speakers", "role"), CUES.values(), ids=CUES)
def test_cues(marked: str, speakers: str, role: str) -> None:
    made = doc(marked)
    quotes.Quotes()(made)
    last = read(made, quotes.GROUP)[-1]
    assert (last.fields["speakers"], last.fields["role"]) == (speakers, role)


CLAUSES = {
    "added": (
        "with {PER:Ann Lee} saying: “It was cold,” while {PER:Tom Ray} added: “It was wet.”", ["Ann Lee", "Tom Ray"],
    ),
    "says_it": ("{PER:Ann Lee} thinks that it sounds “too cold,” but {PER:Tom Ray} says it would be fun.", ["Ann Lee"]),
    "and_added": ("{PER:Ann Lee} called it “too cold,” and {PER:Tom Ray} added, “I agree.”", ["Ann Lee", "Tom Ray"]),
    "answers": ("A fan stood up: “Why did you go?” {PER:Tom Ray} answered, “It was wet.”", ["", "Tom Ray"]),
    "answers_no_question": ("“It was cold,” {PER:Tom Ray} answered. “It was wet.”", ["Tom Ray", "Tom Ray"]),
    "asks_and_adds": ("“Why me?” {PER:Tom Ray} added, “It was wet.”", ["Tom Ray", "Tom Ray"]),
    "went_on_to_do": ("{PER:Tom Ray} came. {PER:Ann Lee}, who cried “I was cold” in an advert, went on to marry someone.", ["Ann Lee"]),
    "when_told": (
        "When her deputy {PER:Tom Ray} tells {PER:Ann Lee} that “it was cold”, she answers only: “It was wet.”", ["Tom Ray", "Ann Lee"],
    ),
    "told_and_says": ("When it rained {PER:Ann Lee} sat. “It was cold,” she said, “and wet.”", ["Ann Lee", "Ann Lee"]),
    "someone_yelled": (
        "“It was cold,” {PER:Tom Ray} said as he ran. “It was wet,” he said twice, and someone behind me yelled “Go home!”", ["Tom Ray", "Tom Ray", ""],
    ),
    "kept_saying": (
        "“It was cold,” {PER:Tom Ray} kept saying as he ran along, and someone behind me yelled “Go home!”", ["Tom Ray", ""],
    ),
    "but_told": ("“It was too cold,” but {PER:Tom Ray} told The Echo that in May.", ["Tom Ray"]),
    "as_said": ("“It was too cold,” as {PER:Tom Ray} said that day.", ["Tom Ray"]),
}  # fmt: skip


@pytest.mark.parametrize(("marked", "speakers"), CLAUSES.values(), ids=CLAUSES)
def test_clauses_behind(marked: str, speakers: list[str]) -> None:
    assert [r.fields["speakers"] for r in quotes.Quotes().match(doc(marked))] == speakers


UNNAMED = {
    "after_a_colon": ("a third spoke of being “a puddle” at one scene: “I don't do crying.”", ["a third"] * 2),
    "another_sentence": ("a third confessed to being “a puddle”. {PER:Ann Lee} sat there: “I don't do crying.”", ["a third", ""]),
}  # fmt: skip


@pytest.mark.parametrize(("said", "roles"), UNNAMED.values(), ids=UNNAMED)
def test_nameless_speakers_go_on(said: str, roles: list[str]) -> None:
    made = doc("{PER:Ann Lee} swam. Also online, " + said.replace("spoke of", "confessed to"))
    quotes.Quotes()(made)
    assert [r.fields["role"] for r in read(made, quotes.GROUP)] == roles


@pytest.mark.parametrize(
    ("marked", "left"),
    [
        ("The {ORG:PD} met {PER:Ann Lee}.", ["Ann Lee"]),
        ("{PER:PD} met {PER:Ann Lee}.", ["PD", "Ann Lee"]),
        ("{PER:Ann ☕} (@annlee) met {PER:Tom Ray 🎬} again.", ["Ann", "Tom Ray"]),
        ("{WRK:Love ☕} is out.", ["Love ☕"]),
    ],
)  # fmt: skip
def test_what_is_no_name(marked: str, left: list[str]) -> None:
    made = doc(marked)
    coherence.Coherence()(made)
    assert [e.text for e in made.ents] == left


SURE = {
    "it_goes_on": ("{ORG:Tall Ship} said in a statement: “We froze there.”\n\n“It was cold,” it read.", True),
    "anothers_answer": ("{ORG:Tall Ship} said in a statement: “We froze there.”\n\n{PER:Tom Ray}'s answer was short. “It was cold,” it read.", False),
    "the_presenter": ("Presenter {PER:Ann Lee} met {PER:Tom Ray}. It rained.\n\n“It was cold,” the presenter said.", True),
    "of_another": (
        "Presenter {PER:Ann Lee} met {PER:Tom Ray}.\n\n{PER:Ray=Tom Ray} also spoke of the sea.\n\n“It was cold,” the presenter said.", False,
    ),
}  # fmt: skip


@pytest.mark.parametrize(("marked", "sure"), SURE.values(), ids=SURE)
def test_what_is_sure(marked: str, sure: bool) -> None:
    made = doc(marked)
    assert sure_cues.is_sure(made, quotes.Quotes().match(made)[-1]) is sure


class Made:
    """Scores that see one person."""

    def __init__(self, group: Group) -> None:
        self.group = group

    def rights(self, relation: str, left: Group) -> list[tuple[Group, float]]:
        return [(self.group, 30.0)]

    def best(
        self, relation: str, left: Group, right: Group
    ) -> tuple[tuple[int, int], tuple[int, int]]:
        return (0, 1), (2, 9)


CUED = {"rule_cue_after", "rule_cue_before"}
TALK = "“We begin in May,” said {PER:Ann Lee}. “I like it here,” said {PER:Tom Ray}. "
SETTLED = {
    # The net gives to Mara what no cue behind it gives to somebody by name.
    "taken_over": (TALK + "{PER:Ann Lee} teased them, before {PER:Tom Ray} added: " + SAID + " {CHR:Mara} left.", "Tom Ray"),
    "fragment_goes_on": (TALK + "{PER:Ann Lee} called {CHR:Mara} “allergic to being told.” " + SAID, "Ann Lee"),
    "out_of_character": (TALK + "{CHR:Mara} strikes up a friendship.\n\n“She is so good to them,” said {PER:Ann Lee}.\n\n" + SAID, "Ann Lee"),
    "actor_beside": (TALK + "\n\n{PER:Ann Lee} as {CHR:Mara} was cold. “I put on weight,” she says.", "Ann Lee"),
    "about_it": (TALK + "{PER:Ann Lee} said that {CHR:Mara} was “kind” about it: " + SAID, "Ann Lee"),
    "next_sentence": (TALK + "{PER:Ann Lee} said that {CHR:Mara} was “kind”. {CHR:Mara} was about it: " + SAID, "Mara"),
    "the_actress": ("{PER:Ann Lee} is {CHR:Mara}. {CHR:Mara} is cold. She turns.\n\nThe actress wrote: " + SAID, "Ann Lee"),
    "the_woman": ("{PER:Ann Lee} is {CHR:Mara}. {CHR:Mara} is cold. She turns.\n\nThe woman wrote: " + SAID, "Mara"),
    # An actor is no director.
    "the_actor": ("{PER:Bo Hill} plays {CHR:Mara}. It was directed by {PER:Al Dunn}. “It was cold in May,” the actor wrote.", "Bo Hill"),
    "the_director": ("{PER:Bo Hill} plays {CHR:Mara}. It was directed by {PER:Al Dunn}. “It was cold in May,” the director wrote.", "Al Dunn"),
    "met": ("{CHR:Mara} is cold. “She said to me, ‘It was cold in May’ and left,” said {PER:Ann Lee} of {PER:Mary Hart}.", ""),
    "in_the_film": ("{CHR:Mara} is cold. “She says, ‘It was cold in May’ and leaves,” said {PER:Ann Lee} of {PER:Mary Hart}.", "Mara"),
    # A scene is retold, or characters speak elsewhere.
    "scene": (TALK + "\n\nIn the finale {CHR:Mara} falls in love. She turns. “It is over,” she says.", "Mara"),
    "way_of": (TALK + "\n\nIt was long. It was cold and it was long, and nobody forgets the day in May when {CHR:Mara} sees the beans (“A man counts his spoons.”).", "Mara"),
    "characters_speak": (
        TALK + "“Stop it,” said {CHR:Mara}.\n\n“She is so good to them,” said {PER:Ann Lee}.\n\n" + SAID, "Mara",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("marked", "speaker"), SETTLED.values(), ids=SETTLED)
def test_who_is_settled(marked: str, speaker: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def by_name_or_mara(options: list[Option], weights: object) -> list[float]:
        named = next((o.name for o in options if o.features.keys() & CUED), "Mara")
        return [0.9 if one.name == named else 0.1 for one in options]

    monkeypatch.setattr(scored_quotes.speaker_choice, "chances", by_name_or_mara)
    made = doc(marked)
    quotes.Quotes()(made)
    mara = next(m for m in names.mentions(made) if m.name == "Mara")
    found = scored_quotes.find(made, Made(("CHARACTER", mara.person)), None)  # type: ignore[arg-type]
    assert found[-1].relation.fields["speakers"] == speaker


NOBODYS = {
    "handle": ("{PER:Bo Hill} died. @pikefan wrote: “He was so kind to us all.”", True),
    "work": ("{PER:Bo Hill} is back. The drama “follows a ferry captain who lost her way”.", True),
    "house": ("{PER:Bo Hill} died. “He was kind,” said the network.", False),
    "one_woman": ("One woman told The Echo that {PER:Bo Hill} was loud. “He was rude,” she said.", True),
    "his_son": ("{PER:Bo Hill}'s son told The Echo that it rained. “It was cold,” he said.", True),
    "a_colleague": ("{PER:Bo Hill} left. “He was cold,” a colleague informs {PER:Ann Lee}.", True),
    "named": ("{PER:Ann Lee} told The Echo that {PER:Bo Hill} was loud. “He was rude,” she said.", False),
    "no_pronoun": ("A source told The Echo that {PER:Bo Hill} was loud: “He was rude to us.”", False),
    "synopsis": ("{PER:Bo Hill} is back. The synopsis reads: “A ferry captain loses her way.”", False),
}  # fmt: skip


@pytest.mark.parametrize(("marked", "expected"), NOBODYS.values(), ids=NOBODYS)
def test_nobody_by_name(marked: str, expected: bool) -> None:
    made = doc(marked)
    quotes.Quotes()(made)
    assert sure_cues.is_nobodys(made, read(made, quotes.GROUP)[-1]) == expected


HOUSES = {
    "behind": ("{PER:Bo Hill} died. “He was kind,” said the network.", True),
    "before": ("{PER:Bo Hill} died. The guild said: “He was kind to us.”", True),
    "somebody": ("{PER:Bo Hill} died. “He was kind,” said the network's {PER:Ann Lee}.", False),
    "pronoun": ("{PER:Bo Hill} left. “It was time,” he said of the network.", False),
}


@pytest.mark.parametrize(("marked", "expected"), HOUSES.values(), ids=HOUSES)
def test_houses(marked: str, expected: bool) -> None:
    made = doc(marked)
    quotes.Quotes()(made)
    assert sure_cues.is_house(made, read(made, quotes.GROUP)[-1]) == expected


CRITICS = {
    "of_a_paper": ("The critic of {ORG:The Fen Echo} thought her {CHR:Mara} “a bell in a bag”.", "The Fen Echo"),
    "wrote_in": ("One critic wrote in {ORG:The Fen Echo} that she was “a bell in a bag, and a loud one”.", "The Fen Echo"),
    # near-misses: nowhere, and a critic with a name
    "of_nowhere": ("One critic thought her {CHR:Mara} “a bell in a bag”.", ""),
    "named": ("The critic of {ORG:The Fen Echo}, {PER:Bo Hill}, called her “a bell in a bag”.", "Bo Hill"),
}  # fmt: skip


@pytest.mark.parametrize(("marked", "speaker"), CRITICS.values(), ids=CRITICS)
def test_critics_without_a_name(marked: str, speaker: str) -> None:
    made = doc("{PER:Ann Lee} led {WRK:Smoke}. " + marked)
    relation = quotes.Quotes().match(made)[-1]
    assert relation.fields["speakers"] == speaker
    assert sure_cues.is_sure(made, relation) == speaker.startswith("The")
