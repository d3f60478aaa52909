//! Which elements of a line say a language, because their words are in another script than what is around them (WCAG 3.1.2).

use super::foreign_words::words;
use super::line::Line;
use super::mark::{Isolates, Mark};
use crate::markup::Tag;
use crate::text::{Direction, LanguageTag, Run, Script, address, is_letter};
use std::ops::Range;

/// An element that is woven into a line.
pub struct InlineSpan {
    pub range: Range<usize>,
    /// The direction that it isolates in; without one it only says a script.
    pub direction: Option<Direction>,
    pub unbroken: bool,
    /// Its script, if that is not the one around it.
    pub script: Option<Script>,
}

impl InlineSpan {
    fn of(run: &Run, script: Option<Script>) -> InlineSpan {
        InlineSpan { range: run.range.clone(), direction: Some(run.direction), unbroken: run.unbroken, script }
    }

    pub fn tag(&self) -> Tag {
        if self.direction.is_some() { Tag::Bdi } else { Tag::Span }
    }
}

/// A part of a line with a script of its own.
struct Region {
    start: usize,
    end: usize,
    /// That of the line around it if it has none of its own; everybody reads what has no script at all.
    script: Option<Option<Script>>,
    /// Where in the marks the element of the author is; none of a run.
    mark: Option<usize>,
    /// Whether the author says its language.
    said: bool,
}

/// The runs of a line with their scripts, and the words between them that are in another script than `script`; links are given theirs.
pub fn woven(line: &mut Line, runs: &[Run], script: Option<Script>) -> Vec<InlineSpan> {
    let mut woven = Vec::with_capacity(runs.len());
    if !line.foreign {
        woven.extend(runs.iter().map(|run| InlineSpan::of(run, None)));
        return woven;
    }
    let mut open: Vec<(usize, Option<Script>)> = Vec::new();
    let (mut next, mut at) = (0, 0);
    let mut mark = authored(line, 0);
    loop {
        // A run that begins where an element begins is around it, unless it ends before it.
        let key = |start: usize, end: usize| (start, usize::MAX - end);
        let is_next = |run: &&Run| mark.as_ref().is_none_or(|mark| key(run.range.start, run.range.end) <= key(mark.start, mark.end));
        let run = runs.get(next).filter(is_next);
        let region = match run {
            Some(Run { range, direction, .. }) => {
                next += 1;
                let script = script_of(&line.text[range.clone()], *direction);
                Region { start: range.start, end: range.end, script, mark: None, said: false }
            }
            None => {
                let Some(next) = mark.take() else { break };
                mark = authored(line, next.mark.map_or(usize::MAX, |mark| mark + 1));
                next
            }
        };
        words(&line.text, at..region.start, script, &mut open, &mut woven);
        at = at.max(region.start);
        // What ends before it is parted, and begins again in it.
        let around = open.iter().rfind(|(end, _)| *end >= region.end).map_or(script, |(_, script)| *script);
        let script_in = region.script.unwrap_or(around);
        let other = script_in.filter(|own| around.is_some_and(|around| !around.has(*own)));
        if let Some(run) = run {
            woven.push(InlineSpan::of(run, other));
        } else if let Some(mark) = region.mark.map(|mark| &mut line.marks[mark]).filter(|_| !region.said) {
            mark.script = other;
        }
        open.push((region.end, script_in));
    }
    words(&line.text, at..line.text.len(), script, &mut open, &mut woven);
    woven
}

/// The next element of the author, from a mark on, that has a script of its own: a link, or one that says its language.
fn authored(line: &Line, from: usize) -> Option<Region> {
    let script = |(index, mark): (usize, &Mark)| match (mark.isolates, line.language(mark, index)) {
        (_, Some(tag)) => {
            let script = LanguageTag::parse(tag).as_ref().and_then(Script::of);
            // `Tokyo` that is said to be Japanese is that, in other letters.
            let written =
                |script: &Script| line.text[mark.at..mark.end].chars().any(|c| Script::of_char(c).is_some_and(|own| script.has(own)));
            Some((index, true, Some(script.filter(written))))
        }
        (Isolates::Decided(direction), None) => Some((index, false, script_of(line.inner(mark), direction))),
        _ => None,
    };
    let (index, said, script) = line.marks.iter().enumerate().skip(from).find_map(script)?;
    let mark = &line.marks[index];
    Some(Region { start: mark.at, end: mark.end, script, mark: Some(index), said })
}

/// The script of a part that has a direction. Addresses and numerals are read by everybody.
fn script_of(text: &str, direction: Direction) -> Option<Option<Script>> {
    if address(text) == Some(text.len()) || is_numeral(text) {
        return Some(None);
    }
    Script::of_most(text, direction).map(Some)
}

/// Whether the letters are those of a Roman numeral, which every language reads as a number.
pub fn is_numeral(text: &str) -> bool {
    text.chars().filter(|c| is_letter(*c)).all(|c| matches!(c, 'I' | 'V' | 'X'))
}

/// The script of a whole block in another one, for its words.
pub fn block_script(text: &str, direction: Direction, turned: bool, script: Option<Script>) -> Option<Script> {
    let around = script?;
    let own = if turned { Script::of_most(text, direction) } else { Script::of_all(text).filter(|_| !is_numeral(text)) };
    own.filter(|own| !around.has(*own) && text.chars().filter(|c| is_letter(*c)).nth(1).is_some())
}
