//! The checks of the fuzz targets pass for all their seeds.

#[path = "../fuzz/checks.rs"]
mod checks;
#[path = "../fuzz/seeds.rs"]
mod seeds;

use std::path::Path;

fn each(target: &str, least: usize, check: fn(&[u8])) {
    let seeds = seeds::seeds(Path::new(env!("CARGO_MANIFEST_DIR")), target).unwrap();
    assert!(seeds.len() >= least, "{} seeds for {target}", seeds.len());
    for seed in seeds {
        eprintln!("{}", String::from_utf8_lossy(&seed));
        check(&seed);
    }
}

#[test]
fn every_seed_passes_the_check_of_reading() {
    each("read", 40, checks::read);
}

#[test]
fn every_seed_passes_the_check_of_markdown() {
    each("markdown", 500, checks::markdown);
}

#[test]
fn every_seed_passes_the_check_of_html() {
    each("html", 500, checks::html);
}

#[test]
fn every_seed_passes_the_check_of_formats() {
    each("formats", 400, checks::formats);
}

/// The contract and the crate have different tables of letters, and fuzzing meets only some of the letters.
#[test]
fn every_letter_passes_the_check_of_languages() {
    let letters: Vec<char> = ('\0'..=char::MAX).filter(|c| c.is_alphabetic()).collect();
    for (index, letters) in letters.chunks(500).enumerate() {
        let words: Vec<String> = letters.iter().map(|c| format!("{c}{c}")).collect();
        for language in ["\0", "\x02"] {
            eprintln!("{index}");
            checks::markdown([language, &words.join(", ")].concat().as_bytes());
        }
    }
}

/// The smallest inputs that once failed a check.
#[test]
fn inputs_that_once_failed_pass() {
    checks::html("\0r<pre>ح<code>e".as_bytes());
    checks::html(b"\0<img src=/a kind=captions><audio src=/a poster=/b>");
    checks::html(b"\0<a href='javas\x99ript:x'>a</a>");
    checks::markdown(b"\0# 3\n## 4\n[^1]:#### 6");
    checks::markdown("\0عاد[^1] إلى\n\n[^1]: الميناء".as_bytes());
    checks::html("\0<p>a<picture>قال عام wie a</picture>".as_bytes());
    checks::html("\0<p>a <mark lang=ar>الآن Two three</mark>".as_bytes());
    checks::html("\x02<p lang=he>https://a.example/\u{fffd}א\u{fffd}cle".as_bytes());
    checks::html("\0<div lang=ar>نص هنا<iframe src=https://www.youtube.com/embed/abc></iframe></div>".as_bytes());
    checks::html(b"\0<table><tr><th scope=row>a</th><td scope=row>b</td></tr></table>");
    checks::html("lا.4תקtt<d:// ک".as_bytes());
    checks::html("\0A п.4<sup>привет</sup> tt<small>привет</small>".as_bytes());
    checks::html(b"\0<a href='#maqal-en-x'>a</a>");
    checks::html(b"\x02g ha<div lang=cr>ppenned.");
    checks::html("\x01<p>ma <bdo dir=rtl>a <span lang=he>די لم مثله</span></bdo>".as_bytes());
    checks::html("\0<p>a <mark lang=ar>Two three <bdo dir=rtl>الآن</bdo></mark>".as_bytes());
    checks::markdown("\x03بام�دن https://\u{1}\u{fffd}\u{fffd}.\u{fffd}\u{b}com/bread".as_bytes());
    checks::markdown("\x02<a href=/x>نة هنا[^1] إلى الميناء</a> כתב וכתב וכתב וכתב\n\n[^1]: y".as_bytes());
    checks::markdown(b"\x02Words in letters, <span lang=en>many[^1]</span> of them\n\n[^1]: y");
    checks::markdown("\x02כתב \u{5c8}کرلې. וכתב".as_bytes());
    checks::markdown("\x03وكتب [a]זרـ أحدهم".as_bytes());
    checks::markdown("\x02כתב: <iframe src='https://www.youtube.com/embed/abc'></iframe>وكتب أحدهم".as_bytes());
    checks::read(br#"{"inLanguage":"en","articleBody":"a","encodingFormat":"x","workTranslation":{"inLanguage":"de","headline":"b"}}"#);
    checks::read(
        br#"[{"@type":"NewsArticle","url":"https://a.example/"},{"@type":"NewsArticle","headline":"b","articleBody":"c","url":"https://a.example/"}]"#,
    );
    checks::read(
        br#"{"@type":"NewsArticle","@id":"https://a.example/a","@id":"https://a.example/b","inLanguage":"tr","headline":"b","articleBody":"c","translationOfWork":{"@id":"https://a.example/a"}}"#,
    );
}
