//! Finds which figures have a caption. The others would have no name, so they are not written as figures.

use crate::html::{ElementKind, StartTag, Token, Tokenizer};
use crate::markup::Tag;

/// The figures of a text, in their order.
#[derive(Debug)]
pub struct Figures {
    figures: Vec<Figure>,
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
        Figures { figures }
    }

    /// Whether the figure of this tag has a caption.
    pub fn is_captioned(&self, tag: &StartTag) -> bool {
        let found = self.figures.binary_search_by_key(&tag.name.as_ptr(), |figure| figure.place);
        found.is_ok_and(|place| self.figures[place].is_captioned)
    }
}
