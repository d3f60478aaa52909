//! Finds which figures have a caption. The others would have no name, so they are not written as figures.

use crate::html::{ElementKind, StartTag, Token, Tokenizer};
use crate::markup::Tag;

/// The figures of a text, in their order.
#[derive(Debug)]
pub struct Figures {
    figures: Vec<Figure>,
    /// The figures before this index were looked up or skipped.
    next: usize,
}

#[derive(Debug)]
struct Figure {
    /// The address of its name in memory.
    place: *const u8,
    is_captioned: bool,
}

impl Figures {
    /// Reads a whole text once.
    pub fn of(html: &str) -> Figures {
        let mut figures: Vec<Figure> = Vec::new();
        let mut open = Vec::new();
        let mut tokens = Tokenizer::new(html);
        while let Some(token) = tokens.next() {
            match token {
                Token::Start(tag) => match ElementKind::of(tag.name) {
                    ElementKind::Raw => drop(tokens.raw_text(tag.name)),
                    ElementKind::Block(Tag::Figure) => {
                        open.push(figures.len());
                        figures.push(Figure { place: tag.name.as_ptr(), is_captioned: false });
                    }
                    ElementKind::Block(Tag::Figcaption) => {
                        if let Some(&figure) = open.last() {
                            figures[figure].is_captioned = true;
                        }
                    }
                    _ => {}
                },
                Token::End(name) if ElementKind::of(name) == ElementKind::Block(Tag::Figure) => drop(open.pop()),
                _ => {}
            }
        }
        Figures { figures, next: 0 }
    }

    /// Whether the figure of this tag has a caption. Figures must be looked up in their order; some may be skipped.
    pub fn is_captioned(&mut self, tag: &StartTag) -> bool {
        let place = tag.name.as_ptr();
        while self.figures.get(self.next).is_some_and(|figure| figure.place < place) {
            self.next += 1;
        }
        self.figures.get(self.next).is_some_and(|figure| figure.place == place && figure.is_captioned)
    }
}
