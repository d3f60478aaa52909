//! A text and its runs, as one sequence: where each begins and ends.

use super::{Direction, Run};

/// A text with its runs isolated by characters.
pub fn isolated(text: &str, runs: &[Run]) -> String {
    let mut out = String::with_capacity(text.len() + 6 * runs.len());
    pieces(text, runs, &mut |piece| {
        out.push_str(match piece {
            Piece::Text(text) => text,
            Piece::Open(direction) => opener(direction),
            Piece::Close => PDI,
        });
    });
    out
}

/// What a text is made of where its runs are isolated.
pub enum Piece<'a> {
    Text(&'a str),
    Open(Direction),
    Close,
}

/// Says a text piece by piece.
pub fn pieces<'a>(text: &'a str, runs: &[Run], say: &mut dyn FnMut(Piece<'a>)) {
    let mut open: Vec<usize> = Vec::new();
    let mut at = 0;
    let mut until = |place: usize, open: &mut Vec<usize>, say: &mut dyn FnMut(Piece<'a>)| {
        while let Some(end) = open.pop_if(|end| *end <= place) {
            say(Piece::Text(&text[at..end]));
            say(Piece::Close);
            at = end;
        }
        say(Piece::Text(&text[at..place]));
        at = place;
    };
    for run in runs {
        until(run.range.start, &mut open, say);
        say(Piece::Open(run.direction));
        open.push(run.range.end);
    }
    until(text.len(), &mut open, say);
}

/// PDI.
pub const PDI: &str = "\u{2069}";

/// LRI or RLI.
pub fn opener(direction: Direction) -> &'static str {
    match direction {
        Direction::Ltr => "\u{2066}",
        Direction::Rtl => "\u{2067}",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_in_runs_are_closed_in_order() {
        let run = |range, direction| Run { range, direction, unbroken: false };
        let runs = [run(0..5, Direction::Rtl), run(2..5, Direction::Ltr), run(6..7, Direction::Rtl)];
        assert_eq!(isolated("ab cd e", &runs), "\u{2067}ab\u{2066} cd\u{2069}\u{2069} \u{2067}e\u{2069}");
    }
}
