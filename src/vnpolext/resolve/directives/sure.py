"""The surest ties between mentions of one document: codes, names of laws, years, congresses."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from vnpolext.grammar.late import late_regex
from vnpolext.resolve.directives.facts import Facts
from vnpolext.resolve.directives.keys import (
    Key,
    all_clash,
    code_key,
    congress_key,
    differ_by_one,
    issuers_clash,
    law_key,
    number_key,
    sitting_key,
    term_of,
)
from vnpolext.resolve.directives.times import Ages
from vnpolext.resolve.directives.titles import WordSet, titles_clash, word_set, words_of
from vnpolext.source import Source
from vnpolext.spans import DirectiveEntity, DirectiveSpan, Found, Offsets

_LAW_RULES = (
    "directives.law",
    "directives.law_short",
    "directives.amending_law",
    "directives.constitution",
    "directives.charter",
)
MOST = 12  # things kept of one document, and documents compared of one code
FAR = 200  # documents looked back at
_OF_NAME = 40  # laws of one name looked back at
LAWS = ("Luật", "Bộ luật")
_IN_FORCE = (" hiện hành", " đang có hiệu lực", " đang được áp dụng")
_CUT = 2  # blanks in the name of a law that is cut from a longer one
_NEW = late_regex(r" mới(?=[.,;:)]|[ ](?:sẽ|đã|cũng|không|so với|thay|bổ sung|có nhiều|này)(?!\w))")
_SAME_TOPIC = 600  # characters over which a bare name may mean the old law told last
_SHORT_NUMBER = re.compile(r" số (\d{1,3})$")
_IN_BRACKET = re.compile(r" \(luật (?:số )?(\d{1,3})\)")
_BEFORE_COMMA = re.compile(r"luật (?:số )?(\d{1,3}), $")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_UNKNOWN = "other"  # the system of letters that are no body's in the vocabulary
_YEARLY = ("Nghị định", "Thông tư", "Thông tư liên tịch")  # types whose codes hold their year
CONGRESS_RULES = ("directives.congress", "directives.plenum")


class SureJoiner:
    """The documents so far, and how a mention finds its own by code, name, year or congress."""

    def __init__(self, source: Source, aliases: Mapping[str, str], found: Found) -> None:
        self.source = source
        self.aliases = aliases
        self.ages = Ages(found)
        self.entities: list[DirectiveEntity] = []
        self.by_key: dict[Key, list[DirectiveEntity]] = {}
        self.by_type: dict[str | None, list[DirectiveEntity]] = {}
        self.facts: dict[int, Facts] = {}
        self.coded_laws: dict[int, DirectiveEntity] = {}
        """The laws told by their number, by where such a mention begins and ends."""
        self.amending: dict[int, DirectiveEntity] = {}
        """The laws that amend one, by where a mention of theirs begins and ends."""
        self.titled: dict[int, DirectiveEntity] = {}
        """The documents named by a title alone, by where a mention of them ends."""
        self._of_number: set[int] = (
            set()
        )  # where laws and congresses' resolutions stand that a bracket numbers
        self._word_sets: dict[Offsets, WordSet] = {}

    def _words(self, title: Offsets) -> WordSet:
        """Return the words of a title; who looks for its document and who opens one ask."""
        if title not in self._word_sets:
            self._word_sets[title] = word_set(words_of(self.source, title))
        return self._word_sets[title]

    def _open(self, key: Key, mention: DirectiveSpan) -> DirectiveEntity:
        entity = DirectiveEntity([])
        self.entities.append(entity)
        self.by_key.setdefault(key, []).append(entity)
        self.by_type.setdefault(mention.type, []).append(entity)
        self.facts[id(entity)] = Facts()
        self._join(entity, mention)
        return entity

    def _join(self, entity: DirectiveEntity, mention: DirectiveSpan) -> None:
        entity.mentions.append(mention)
        facts, source = self.facts[id(entity)], self.source
        facts.last = mention.start
        if "draft" in mention.flags:
            facts.draft = True
        if self._is_made_anew(mention):
            facts.amended = True
        elif mention.rule == "directives.law" and self._is_in_force(mention):
            facts.in_force = True
        if mention.rule == "directives.amending_law":
            self.amending[mention.start] = self.amending[mention.end] = entity
        if mention.number:
            facts.numbered = True
        if mention.date and mention.date.value:
            facts.days.add(mention.date.value)
        if mention.issuer and len(facts.issuers) < MOST:
            facts.issuers.setdefault(source.low[slice(*mention.issuer)], mention.issuer)
        if mention.year:
            facts.years.add(mention.year)
        if mention.issuer_code:
            facts.letters.add(mention.issuer_code)
        if mention.title and not mention.number:
            self.titled[mention.end] = entity
        if mention.title and len(facts.titles) < MOST:
            title = source.low[slice(*mention.title)]
            if title not in facts.titles:
                words = self._words(mention.title)
                facts.titles[title] = words.told
                facts.word_sets.append(words)
        facts.terms |= {term_of(source, mention)} - {0} if mention.rule in CONGRESS_RULES else set()

    def by_code(self, mention: DirectiveSpan) -> None:
        """Join a mention to the document of its code, unless day or issuer say that it is another."""
        key = code_key(mention)
        for entity in self.by_key.get(key, [])[:MOST]:
            if not self._clash(entity, mention):
                self._join(entity, mention)
                self._remember_law(entity, mention)
                return
        shortened = self._of_some_year(mention) or self._of_longer_code(mention)
        if shortened:
            self._join(shortened, mention)
            return
        misspelt = self._of_misspelt_code(mention)
        if misspelt:
            known = mention if mention.system != _UNKNOWN else misspelt.mentions[0]
            self._join(misspelt, mention)
            for other in misspelt.mentions:
                other.code, other.issuer_code, other.system = known.code, known.issuer_code, known.system
            self.by_key.setdefault(key, []).append(misspelt)
            return
        entity = self._open(key, mention)
        self.by_key.setdefault(("number", mention.type, number_key(mention.number)), []).append(entity)
        self._remember_law(entity, mention)
        if mention.title and mention.type == "Nghị quyết":
            sitting = sitting_key(self.source.low[slice(*mention.title)])
            if sitting:  # "Nghị quyết 23/NQ-CP phiên họp Chính phủ thường kỳ tháng 1/2017"
                self.by_key.setdefault(sitting, []).append(entity)
        if mention.title and mention.system == "assembly" and self._has_name(mention):
            self.by_key.setdefault(law_key(self.source, mention, self.aliases), []).append(entity)

    def _remember_law(self, entity: DirectiveEntity, mention: DirectiveSpan) -> None:
        if mention.system == "assembly":
            self.coded_laws[mention.start] = self.coded_laws[mention.end] = entity

    @staticmethod
    def _has_name(mention: DirectiveSpan) -> bool:
        """Tell whether a law with its number may be about its name: "Luật số 08/2017/QH14 về thủy lợi"."""
        return mention.rule == "directives.named_code" or mention.type in LAWS

    def _of_some_year(self, mention: DirectiveSpan) -> DirectiveEntity | None:
        """Return the one decree or circular that a code without its year means: "67/NĐ-CP"."""
        if mention.type not in _YEARLY or mention.year:
            return None
        letters = code_key(mention)[3]
        fitting = [
            entity
            for entity in self.by_key.get(("number", mention.type, number_key(mention.number)), [])[:MOST]
            if code_key(entity.mentions[0])[3] == letters and not self._clash(entity, mention)
        ]
        return fitting[0] if len(fitting) == 1 else None

    def _of_longer_code(self, mention: DirectiveSpan) -> DirectiveEntity | None:
        """Return the one document whose code goes on: "2496/QĐ" is cut from "2496/QĐ-XPVPHC"."""
        letters = code_key(mention)[3]
        if mention.issuer_code or letters != (mention.type_code,):
            return None
        fitting = [
            entity
            for entity in self.by_key.get(("number", mention.type, number_key(mention.number)), [])[:MOST]
            if entity.mentions[0].type_code == mention.type_code
            and (not mention.year or self.facts[id(entity)].years <= {mention.year})
            and not self._clash(entity, mention)
        ]
        return fitting[0] if len(fitting) == 1 else None

    def _of_misspelt_code(self, mention: DirectiveSpan) -> DirectiveEntity | None:
        """Return the one document whose code is this but for a slip: "3851/NHNH-PC" of the NHNN.

        Number, type and day are the same then, and the letters of only one of the two are a body's.
        """
        day = mention.date.value if mention.date else None
        if day is None:
            return None
        same = self.by_key.get(("number", mention.type, number_key(mention.number)), [])[:MOST]
        fitting = [
            entity
            for entity in same
            if day in self.facts[id(entity)].days
            and (entity.mentions[0].system == _UNKNOWN) != (mention.system == _UNKNOWN)
            and differ_by_one(entity.mentions[0].code or "", mention.code or "")
            and not self._clash(entity, mention)
        ]
        return fitting[0] if len(fitting) == 1 else None

    def _clash(self, entity: DirectiveEntity, mention: DirectiveSpan) -> bool:
        facts = self.facts[id(entity)]
        day = mention.date.value if mention.date else None
        if all_clash(day, facts.days):
            return True
        return any(issuers_clash(self.source, other, mention.issuer) for other in facts.issuers.values())

    def by_number_of_law(self, mention: DirectiveSpan) -> None:
        """Join a named law to the number that a bracket adds, before others of its name are joined."""
        if mention.rule not in _LAW_RULES:
            return
        numbered = self._coded_behind(mention) or self._of_short_number(mention)
        if numbered is None:
            return
        self._join(numbered, mention)
        self._of_number.add(mention.start)
        named = self.by_key.setdefault(law_key(self.source, mention, self.aliases), [])
        if numbered not in named:
            named.append(numbered)

    def by_law(self, mention: DirectiveSpan) -> None:
        """Join a named law to the one of its name; a year that differs keeps two apart."""
        if mention.rule not in _LAW_RULES or mention.start in self._of_number:
            return
        key = law_key(self.source, mention, self.aliases)
        of_name = self.by_key.get(key, [])[-_OF_NAME:]
        is_same = self._same_law(mention)
        fitting = self._newest(of_name, mention) or [one for one in of_name if is_same(self.facts[id(one)])]
        fitting = fitting or self._of_longer_name(mention)
        if len(fitting) > 1:  # the amended one with its number, and another number further below
            fitting = [one for one in fitting if one.mentions[0].start < mention.start] or fitting
        if fitting:
            last = max(fitting, key=lambda entity: self.facts[id(entity)].last)
            if len(fitting) > 1 and self._is_of_old_year(last, mention):
                last = max(fitting, key=self._newness)
            self._join(last, mention)
        else:
            self._open(key, mention)

    def _same_law(self, mention: DirectiveSpan) -> Callable[[Facts], bool]:
        """Return a test of the laws of one name: not one of another year, nor the new one and the old one.

        What the mention says is read once, for a text may tell of many laws of one name.
        """
        low, is_older = self.source.low, self.ages.is_older
        if mention.rule == "directives.amending_law":
            told = set(_YEAR.findall(low, mention.start, mention.end))
            return lambda facts: not told or _years_of(facts) in (set(), told)
        if mention.year:
            year = mention.year
            renewed = is_older(year)
            return lambda facts: facts.years <= {year} and not (renewed and facts.amended and not facts.years)
        anew, in_force = self._is_made_anew(mention), self._is_in_force(mention)

        def is_same(facts: Facts) -> bool:
            if anew and not facts.amended:
                return not facts.in_force and not any(map(is_older, facts.years))
            return not (in_force and facts.amended and not facts.in_force)

        return is_same

    def _of_longer_name(self, mention: DirectiveSpan) -> list[DirectiveEntity]:
        """Return the one law told before whose name goes on: "Luật Tài nguyên môi trường[ biển ...]"."""
        title, low = mention.title, self.source.low
        if mention.rule != "directives.law" or mention.year or title is None or low.count(" ", *title) < _CUT:
            return []
        name = low[slice(*title)] + " "
        longer = [
            entity
            for entity in self.by_type.get(mention.type, [])[-FAR:]
            if any(one.startswith(name) for one in self.facts[id(entity)].titles)
        ]
        return longer if len(longer) == 1 else []

    def _newness(self, entity: DirectiveEntity) -> str:
        return max(self.facts[id(entity)].years, default="now")

    def _newest(self, entities: list[DirectiveEntity], mention: DirectiveSpan) -> list[DirectiveEntity]:
        """Return the law of the last year if "Luật Thống kê mới" means one of two that are told by years."""
        if mention.year or not _NEW.match(self.source.low, mention.end):
            return []
        dated = [one for one in entities if self.facts[id(one)].years]
        return [] if len(dated) <= 1 else [max(dated, key=lambda one: max(self.facts[id(one)].years))]

    def _is_of_old_year(self, entity: DirectiveEntity, mention: DirectiveSpan) -> bool:
        """Tell whether a bare name is too far from an older law's, told by its year, to mean that one."""
        facts = self.facts[id(entity)]
        if mention.year or not facts.years or mention.start - facts.last < _SAME_TOPIC:
            return False
        return any(self.ages.is_older(year) for year in facts.years)

    def _is_in_force(self, mention: DirectiveSpan) -> bool:
        """Tell whether a law is said to be the present one: "Luật Thủy sản hiện hành"."""
        return self.source.low.startswith(_IN_FORCE, mention.end)

    def _is_made_anew(self, mention: DirectiveSpan) -> bool:
        """Tell whether a law is named as the one that is being made: "Luật Thủy sản (sửa đổi)"."""
        title = mention.title
        if mention.code and mention.system == "assembly":
            return self.source.low.find(" sửa đổi", mention.start, mention.end) >= 0
        if mention.rule != "directives.law" or mention.year or title is None:
            return False
        if mention.end == title[1]:
            return _NEW.match(self.source.low, mention.end) is not None
        return self.source.low.find("sửa đổi", title[1], mention.end) >= 0

    def by_year(self, mention: DirectiveSpan) -> None:
        """Join "Luật 2005" to the one law of the text that can be meant; drop it if there is none."""
        if mention.rule != "directives.law_of_year":
            return
        laws = [one for kind in ("Luật", "Bộ luật") for one in self.by_type.get(kind, [])[-FAR:]]
        of_year = [one for one in laws if self.facts[id(one)].years == {mention.year}]
        if len(of_year) == 1:
            self._join(of_year[0], mention)
        names = {law_key(self.source, one.mentions[0], self.aliases) for one in laws}
        if not of_year and len(names) == 1:  # the older law of that name, which is to be replaced
            self._open((*names.pop(), mention.year), mention)

    def by_number_of_congress(self, mention: DirectiveSpan) -> None:
        """Join "Nghị quyết Trung ương 5 về ... (số 11-NQ/TW)" to its number, before others of the plenum."""
        numbered = self._numbered_behind(mention) if mention.rule in CONGRESS_RULES else None
        if numbered is None:
            return
        self._join(numbered, mention)
        self._of_number.add(mention.start)
        of_congress = self.by_key.setdefault(congress_key(self.source, mention), [])
        if numbered not in of_congress:
            of_congress.append(numbered)

    def by_congress(self, mention: DirectiveSpan) -> None:
        """Join the resolutions of one congress or plenum."""
        if mention.rule not in CONGRESS_RULES:
            return
        if mention.start in self._of_number:
            return
        key = congress_key(self.source, mention)
        term = term_of(self.source, mention)
        for entity in self.by_key.get(key, ()):
            terms = self.facts[id(entity)].terms
            if term in terms or (not (term and terms) and not self._of_other_title(entity, mention)):
                self._join(entity, mention)
                return
        self._open(key, mention)

    def _of_other_title(self, entity: DirectiveEntity, mention: DirectiveSpan) -> bool:
        """Tell whether resolutions of two plenums with one number are of two terms, by their titles."""
        titles = self.facts[id(entity)].titles.values()
        if not titles or mention.title is None:
            return False
        words = words_of(self.source, mention.title)
        return all(titles_clash(words, theirs) for theirs in titles)

    def _coded_behind(self, mention: DirectiveSpan) -> DirectiveEntity | None:
        """Return the law whose number a bracket adds: "Bộ luật Dân sự (Bộ luật số 91/2015/QH13)".

        The name may stand in the bracket too: "Luật số 91/2015/QH13 (Bộ luật Dân sự)".
        """
        low = self.source.low
        if low.startswith(" (", mention.end):
            return self.coded_laws.get(mention.end + len(" ("))
        bracketed = low.startswith(")", mention.end) and low.endswith(" (", 0, mention.start)
        return self.coded_laws.get(mention.start - len(" (")) if bracketed else None

    def _of_short_number(self, mention: DirectiveSpan) -> DirectiveEntity | None:
        """Return the law whose number is told in short beside its name: "Luật Báo chí sửa đổi số 34"."""
        if mention.title is None:
            return None
        low = self.source.low
        number = _SHORT_NUMBER.search(low, mention.title[1], mention.end)
        if number is None and mention.rule == "directives.amending_law":
            number = _IN_BRACKET.match(low, mention.end)
            number = number or _BEFORE_COMMA.search(low, max(0, mention.start - 20), mention.start)
        key: Key = ("number", mention.type, number_key(number[1])) if number else ()
        fitting = self.by_key.get(key, []) if number else []
        return fitting[0] if len(fitting) == 1 else None

    def _numbered_behind(self, mention: DirectiveSpan) -> DirectiveEntity | None:
        """Return the document whose number a bracket adds: "Tờ trình của Sở (Tờ trình số 12/TTr-SYT)".

        The bracket stands behind the mention or behind what it is about: "... về kinh tế biển (số 12-NQ/TU)".
        """
        ends = (mention.end, mention.title[1] if mention.title else mention.end)
        bracket = next((end + 2 for end in ends if self.source.low[end : end + 2] == " ("), None)
        if bracket is None:
            return None
        for entity in self.by_type.get(mention.type, [])[:FAR]:
            if any(other.code and other.start == bracket for other in entity.mentions[:MOST]):
                return entity
        return None


def _years_of(facts: Facts) -> set[str]:
    """Return the years in the titles of a law that amends others."""
    return {year for title in facts.titles for year in _YEAR.findall(title)}
