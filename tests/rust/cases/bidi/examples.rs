//! Reads the examples of `tests/spec/bidi/*.txt`; the first lines of `requirements.txt` explain the notation.

/// A text, how its block is laid out, and what a reader sees in turn.
#[derive(Clone)]
pub struct Example {
    /// The file without its ending, and the line in it.
    pub file: &'static str,
    pub line: usize,
    pub layout: Layout,
    /// The language of the article.
    pub language: &'static str,
    pub text: String,
    pub pieces: Vec<String>,
}

/// The block that an example stands in.
#[derive(Clone, Copy, PartialEq)]
pub enum Layout {
    /// A block with a stated direction.
    Rtl,
    Ltr,
    /// A block that may take another direction than its article.
    RtlBlock,
    LtrBlock,
    Code,
}

const LAYOUTS: [(&str, Layout); 5] =
    [("rtl", Layout::Rtl), ("ltr", Layout::Ltr), ("rtl-block", Layout::RtlBlock), ("ltr-block", Layout::LtrBlock), ("code", Layout::Code)];

impl Layout {
    pub fn name(self) -> &'static str {
        LAYOUTS.iter().find(|(_, layout)| *layout == self).expect("every layout has a name").0
    }

    /// The direction of the article around the block.
    pub fn direction(self) -> &'static str {
        if matches!(self, Layout::Rtl | Layout::RtlBlock) { "rtl" } else { "ltr" }
    }
}

/// The layouts of a file whose examples name a language.
const LANGUAGES: [(&str, Layout); 10] = [
    ("ar", Layout::Rtl),
    ("he", Layout::Rtl),
    ("fa", Layout::Rtl),
    ("ur", Layout::Rtl),
    ("ps", Layout::Rtl),
    ("ckb", Layout::Rtl),
    ("yi", Layout::Rtl),
    ("ug", Layout::Rtl),
    ("en", Layout::Ltr),
    ("ru", Layout::Ltr),
];

const FILES: &[(&str, &str)] = &[
    ("requirements", include_str!("../../../spec/bidi/requirements.txt")),
    ("rtl", include_str!("../../../spec/bidi/rtl.txt")),
    ("ltr", include_str!("../../../spec/bidi/ltr.txt")),
    ("expressions", include_str!("../../../spec/bidi/expressions.txt")),
    ("blocks", include_str!("../../../spec/bidi/blocks.txt")),
    ("code", include_str!("../../../spec/bidi/code.txt")),
];

/// The names of characters that cannot be seen.
const CHARACTERS: &[(&str, &str)] = &[
    ("<LRM>", "\u{200e}"),
    ("<RLM>", "\u{200f}"),
    ("<ALM>", "\u{61c}"),
    ("<LRE>", "\u{202a}"),
    ("<RLE>", "\u{202b}"),
    ("<PDF>", "\u{202c}"),
    ("<LRO>", "\u{202d}"),
    ("<RLO>", "\u{202e}"),
    ("<LRI>", "\u{2066}"),
    ("<RLI>", "\u{2067}"),
    ("<FSI>", "\u{2068}"),
    ("<PDI>", "\u{2069}"),
    ("<ZWNJ>", "\u{200c}"),
    ("<NBSP>", "\u{a0}"),
];

/// Returns the examples of all files, in order.
pub fn read() -> Vec<Example> {
    let mut examples = Vec::new();
    for &(file, content) in FILES {
        for (index, line) in content.lines().enumerate() {
            if !line.trim().is_empty() && !line.starts_with("//") {
                read_line(file, index + 1, &with_characters(line), &mut examples);
            }
        }
    }
    examples
}

fn read_line(file: &'static str, number: usize, line: &str, examples: &mut Vec<Example>) {
    if let Some(piece) = line.strip_prefix("    ") {
        let example = examples.last_mut().expect("an example before its pieces");
        return example.pieces.push(piece.to_owned());
    }
    let (name, text) = line.split_once(' ').expect("a layout and a text");
    let plain = name.ends_with('=');
    let known = LANGUAGES.into_iter().find(|(language, _)| *language == name.trim_end_matches('='));
    let example = match known {
        Some((language, layout)) => {
            let pieces = if plain { vec!["=".to_owned()] } else { marked_pieces(text) };
            Example { file, line: number, layout, language, text: text.replace(['⟦', '⟧'], ""), pieces }
        }
        None => {
            let (_, layout) = LAYOUTS.into_iter().find(|(known, _)| *known == name).expect("a known layout");
            let language = if layout.direction() == "rtl" { "ar" } else { "en" };
            Example { file, line: number, layout, language, text: text.to_owned(), pieces: Vec::new() }
        }
    };
    examples.push(example);
}

/// The pieces of a text whose runs are marked: each run is laid out from left to right, whatever is in it.
fn marked_pieces(text: &str) -> Vec<String> {
    let parts = text.split(['⟦', '⟧']).enumerate();
    let piece = |(index, part): (usize, &str)| if index % 2 == 1 { format!("ltr: {part}") } else { part.trim().to_owned() };
    parts.map(piece).filter(|piece| !piece.is_empty()).collect()
}

fn with_characters(line: &str) -> String {
    CHARACTERS.iter().fold(line.to_owned(), |line, (name, character)| line.replace(name, character))
}
