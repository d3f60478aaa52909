//! Decides the directions, runs and languages of a recorded line.

use super::base::{Base, Block};
use super::block_script::block_script;
use super::inline_span::InlineSpan;
use super::language_spans::inline_spans;
use super::line::Line;
use super::link_directions::{LinkDirection, link_directions, text_with_directions};
use super::open_element::OpenElement;
use crate::text::{Direction, Languages, Runs, Script, block_direction};

/// The decisions about a line; their memory is used again for the next one.
#[derive(Default)]
pub struct Decisions {
    /// The direction of the line.
    pub direction: Direction,
    /// The script of the line, if its block or the element around the line needs a `lang` attribute.
    pub script: Option<Script>,
    /// The elements whose direction depends on their text, in the order of their marks.
    pub links: Vec<LinkDirection>,
    /// The elements to add to the line.
    pub spans: Vec<InlineSpan>,
    /// Memory of the serializer.
    pub open: Vec<OpenElement>,
    runs: Runs,
    around: Vec<(usize, Option<Script>)>,
}

impl Decisions {
    /// No decisions. (It is not inlined, because so many empty lists are much code.)
    #[inline(never)]
    pub fn new() -> Decisions {
        Decisions::default()
    }

    /// Decides about the line of a block in a text of this direction and script.
    pub fn decide(&mut self, line: &Line, base: Base, block: Block, languages: &Languages) {
        let decides = line.mixed && block != Block::Has;
        self.direction = if decides { block_direction(&line.text, base.direction) } else { base.direction };
        let turned = self.direction != base.direction;
        self.script = match block {
            Block::Takes if line.foreign && !base.has_lang => block_script(&line.text, self.direction, turned, base.script),
            Block::Keeps if turned => block_script(&line.text, self.direction, turned, base.script),
            _ => None,
        };
        link_directions(line, self.direction, &mut self.links);
        self.runs.found.clear();
        if line.mixed {
            self.runs.find(&text_with_directions(line, &self.links), self.direction, languages.sums);
        }
        let Decisions { links, spans, around, .. } = self;
        inline_spans(line, &self.runs.found, self.script.or(base.script), links, spans, around);
    }
}
