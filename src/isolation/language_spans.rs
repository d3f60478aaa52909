//! Decides which parts of a line get a `lang` attribute because their words are in another script than the text around them
//! (WCAG 3.1.2).

use super::foreign_words::find_foreign_words;
use super::inline_span::InlineSpan;
use super::line::Line;
use super::link_directions::LinkDirection;
use super::mark::Mark;
use crate::text::{Direction, Run, Script, address, is_roman_numeral};

/// A part of a line with a script of its own.
struct LanguageSpan {
    start: usize,
    end: usize,
    /// Its script; the outer `None` is the script around it, the inner one text that is the same in every language.
    script: Option<Option<Script>>,
    /// The index of the mark of the author's element; `None` for a run.
    mark: Option<usize>,
    /// Whether the author gave it a `lang` attribute.
    has_lang: bool,
}

/// The elements to add to a line: its runs with their scripts, and the words between them in another script than `script`. They
/// replace `spans`. Sets the script of each link. `open` is memory for the elements that are open, where they end and their scripts.
pub fn inline_spans(
    line: &Line,
    runs: &[Run],
    script: Option<Script>,
    links: &mut [LinkDirection],
    spans: &mut Vec<InlineSpan>,
    open: &mut Vec<(usize, Option<Script>)>,
) {
    spans.clear();
    open.clear();
    if !line.foreign {
        spans.extend(runs.iter().map(|run| InlineSpan::of(run, None)));
        return;
    }
    let (mut next, mut at) = (0, 0);
    let mut mark = authored(line, 0, links);
    loop {
        // A run that begins where an element begins is around it, unless it ends before it.
        let key = |start: usize, end: usize| (start, usize::MAX - end);
        let is_next = |run: &&Run| mark.as_ref().is_none_or(|mark| key(run.range.start, run.range.end) <= key(mark.start, mark.end));
        let run = runs.get(next).filter(is_next);
        let span = match run {
            Some(Run { range, direction, .. }) => {
                next += 1;
                let script = script_of(&line.text[range.clone()], *direction);
                LanguageSpan { start: range.start, end: range.end, script, mark: None, has_lang: false }
            }
            None => {
                let Some(next) = mark.take() else { break };
                mark = authored(line, next.mark.map_or(usize::MAX, |mark| mark + 1), links);
                next
            }
        };
        find_foreign_words(&line.text, at..span.start, script, open, spans);
        at = at.max(span.start);
        // An element that ends inside the span is split, and reopened in it.
        let around = open.iter().rfind(|(end, _)| *end >= span.end).map_or(script, |(_, script)| *script);
        let script_in = span.script.unwrap_or(around);
        let other = script_in.filter(|own| around.is_some_and(|around| !around.has(*own)));
        if let Some(run) = run {
            spans.push(InlineSpan::of(run, other));
        } else if let Some(link) = span.mark.and_then(|mark| link_at(links, mark)).filter(|_| !span.has_lang) {
            links[link].script = other;
        }
        open.push((span.end, script_in));
    }
    find_foreign_words(&line.text, at..line.text.len(), script, open, spans);
}

/// The author's next element, from a mark on, that has a script of its own: a link, or an element with a `lang` attribute.
fn authored(line: &Line, from: usize, links: &[LinkDirection]) -> Option<LanguageSpan> {
    let script = |(index, mark): (usize, &Mark)| match (link_at(links, index), line.language(mark, index)) {
        (_, Some(tag)) => {
            let script = Script::of_lang(tag);
            // `Tokyo` with `lang="ja"` is Japanese in other letters.
            let written =
                |script: &Script| line.text[mark.at..mark.end].chars().any(|c| Script::of_char(c).is_some_and(|own| script.has(own)));
            Some((index, true, Some(script.filter(written))))
        }
        (Some(link), None) if links[link].is_address => Some((index, false, Some(None))),
        (Some(link), None) => Some((index, false, script_of(line.inner(mark), links[link].direction))),
        _ => None,
    };
    let (index, has_lang, script) = line.marks.iter().enumerate().skip(from).find_map(script)?;
    let mark = &line.marks[index];
    Some(LanguageSpan { start: mark.at, end: mark.end, script, mark: Some(index), has_lang })
}

/// The index of the link with this mark.
fn link_at(links: &[LinkDirection], mark: usize) -> Option<usize> {
    links.binary_search_by_key(&mark, |link| link.mark).ok()
}

/// The script of a part that has a direction. Addresses and numerals are the same in every language.
fn script_of(text: &str, direction: Direction) -> Option<Option<Script>> {
    if address(text) == Some(text.len()) || is_roman_numeral(text) {
        return Some(None);
    }
    Script::of_most(text, direction).map(Some)
}
