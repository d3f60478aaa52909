//! Which figures have a caption: the others would have no name, and are none.

use crate::html::{ElementKind, StartTag, Token, Tokenizer};
use crate::markup::Tag;

/// The figures of a text, in their order.
#[derive(Debug)]
pub struct Figures {
    figures: Vec<Figure>,
    /// Those before this were asked for, or left out.
    asked: usize,
}

#[derive(Debug)]
struct Figure {
    /// Where its name is in memory.
    place: *const u8,
    is_captioned: bool,
}

impl Figures {
    /// Reads all of a text once.
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
        Figures { figures, asked: 0 }
    }

    /// Whether the figure that this tag begins has a caption. They are asked for in their order; some may be left out.
    pub fn is_captioned(&mut self, tag: &StartTag) -> bool {
        let place = tag.name.as_ptr();
        while self.figures.get(self.asked).is_some_and(|figure| figure.place < place) {
            self.asked += 1;
        }
        self.figures.get(self.asked).is_some_and(|figure| figure.place == place && figure.is_captioned)
    }
}
