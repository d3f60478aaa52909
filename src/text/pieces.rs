//! Splits a text at the boundaries of its runs.

use super::bidi::Run;
use super::direction::Direction;

/// Returns a text with its runs isolated by control characters.
pub fn isolated(text: &str, runs: &[Run]) -> String {
    let mut out = String::with_capacity(text.len() + 6 * runs.len());
    pieces(text, runs, &mut |piece| match piece {
        Piece::Text(text) => out.push_str(text),
        Piece::Open(direction) => out.push_str(opener(direction)),
        Piece::Close => out.push(CLOSER),
    });
    out
}

/// A part of a text between the boundaries of its runs, or such a boundary.
pub enum Piece<'a> {
    Text(&'a str),
    Open(Direction),
    Close,
}

/// Calls `emit` with each piece of a text, in order.
pub fn pieces<'a>(text: &'a str, runs: &[Run], emit: &mut dyn FnMut(Piece<'a>)) {
    let mut open: Vec<usize> = Vec::new();
    let mut at = 0;
    let mut until = |place: usize, open: &mut Vec<usize>, emit: &mut dyn FnMut(Piece<'a>)| {
        while let Some(end) = open.pop_if(|end| *end <= place) {
            emit(Piece::Text(&text[at..end]));
            emit(Piece::Close);
            at = end;
        }
        emit(Piece::Text(&text[at..place]));
        at = place;
    };
    for run in runs {
        until(run.range.start, &mut open, emit);
        emit(Piece::Open(run.direction));
        open.push(run.range.end);
    }
    until(text.len(), &mut open, emit);
}

/// PDI, as text.
pub const CLOSER: char = '\u{2069}';

/// LRI or RLI, as text.
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
    fn nested_runs_are_closed_in_order() {
        let run = |range, direction| Run { range, direction, unbroken: false };
        let runs = [run(0..5, Direction::Rtl), run(2..5, Direction::Ltr), run(6..7, Direction::Rtl)];
        assert_eq!(isolated("ab cd e", &runs), "\u{2067}ab\u{2066} cd\u{2069}\u{2069} \u{2067}e\u{2069}");
    }
}
