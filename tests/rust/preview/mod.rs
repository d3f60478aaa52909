//! The command `maqal preview`, as HTTP clients see it.

mod client;

use client::Preview;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const RAIN: &str = r#"{"inLanguage": "ar", "headline": "مطر", "image": {"url": "sky.svg", "description": "سماء"}, "articleBody": "هطل المطر.",
    "workTranslation": {"inLanguage": "en", "headline": "Rain", "articleBody": "It rained.", "image": {"url": "sky.svg", "description": "Sky"}}}"#;
const QUESTIONABLE: &str =
    "{\n \"inLanguage\": \"en\",\n \"headline\": \"A < b\",\n \"articleBody\": \"B.\",\n \"url\": \"javascript:x\"\n}";
const SVG: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>";

/// A folder `articles` with two articles, a picture and a text, in an empty folder with a secret beside it.
fn articles(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    let articles = folder.join("articles");
    for subfolder in ["news/2024 ماء", ".git"] {
        fs::create_dir_all(articles.join(subfolder)).unwrap();
    }
    for (name, text) in [
        ("rain.json", RAIN),
        ("sky.svg", SVG),
        ("news/2024 ماء/100% & b.json", QUESTIONABLE),
        ("notes.txt", "secret"),
        (".git/config.json", "secret"),
        (".hidden.svg", "secret"),
        ("../secret.svg", "secret"),
        ("../secret.json", RAIN),
    ] {
        fs::write(articles.join(name), text).unwrap();
    }
    articles
}

#[test]
fn a_folder_has_an_index_of_its_articles() {
    let folder = articles("preview-index");
    let preview = Preview::start(&[folder.to_str().unwrap()]);
    let index = preview.page("/");
    for part in [
        "<a href=\"/rain.json\"><bdi lang=\"ar\" dir=\"rtl\">مطر</bdi></a>",
        "ar, en",
        "<a href=\"/news/2024%20%D9%85%D8%A7%D8%A1/100%25%20%26%20b.json\"><bdi lang=\"en\" dir=\"ltr\">A &lt; b</bdi></a>",
        "100% &amp; b.json</code>",
        "1 warning",
    ] {
        assert!(index.contains(part), "{part}: {index}");
    }
    assert!(!index.contains("secret") && !index.contains("config"), "{index}");
    assert!(preview.page("/news/2024%20%D9%85%D8%A7%D8%A1/100%25%20%26%20b.json").contains("A &lt; b"));
}

#[test]
fn an_article_has_its_direction_and_the_options() {
    let folder = articles("preview-article");
    let preview = Preview::start(&[folder.to_str().unwrap(), "--embeds", "a.example,b.example"]);
    let page = preview.page("/rain.json");
    let article = maqal::Article::from_json(RAIN).unwrap();
    let mut options = maqal::Options::default();
    options.heading_level = 1;
    assert!(page.contains("<html lang=\"ar\" dir=\"rtl\">") && page.contains("<title>مطر</title>"), "{page}");
    assert!(page.contains("No problems") && page.contains("data-embeds=\"a.example b.example\""), "{page}");
    assert!(page.contains(&format!("<main>{}</main>", maqal::render(&article, &options))), "{page}");
    let preview = Preview::start(&[folder.join("rain.json").to_str().unwrap(), "--language", "en"]);
    // There is one article, which the address leads to.
    let (status, head, _) = preview.get("/");
    assert_eq!((status, head.contains("\r\nLocation: /rain.json\r\n")), (302, true), "{head}");
    assert!(preview.page("/rain.json").contains("<html lang=\"en\" dir=\"ltr\">"));
    assert_eq!(preview.page("/sky.svg"), SVG);
    assert_eq!(preview.get("/news/2024%20%D9%85%D8%A7%D8%A1/100%25%20%26%20b.json").0, 404);
}

#[test]
fn problems_are_shown_with_their_places() {
    let folder = articles("preview-problems");
    let preview = Preview::start(&[folder.to_str().unwrap()]);
    fs::write(folder.join("broken.json"), "{\n \"a\": \"<i>\"\n \"b\": 1\n}").unwrap();
    fs::write(folder.join("latin.json"), b"{\n\"headline\": \"caf\xe9\"}").unwrap();
    fs::write(folder.join("questionable.json"), QUESTIONABLE).unwrap();
    let warned = preview.page("/questionable.json");
    let place = |name: &str, place: &str| format!("<code dir=\"ltr\">{}{place}</code>", folder.join(name).display());
    for part in [
        "<strong>warning</strong> <code>url.unsafe</code> at <code dir=\"ltr\">url</code></p><p>Unsafe or invalid URL;",
        &place("questionable.json", ":5:9"),
        "<div class=\"excerpt\"><p class=\"marked\"><span>5</span> <bdi dir=\"ltr\"> \"url\": <mark>\"</mark>javascript:x\"</bdi></p></div>",
    ] {
        assert!(warned.contains(part), "{part}: {warned}");
    }
    let broken = preview.page("/broken.json");
    for part in [
        "<html lang=\"en\" dir=\"ltr\">",
        "<h1>The article cannot be read</h1>",
        "<strong>error</strong> <code>json.syntax</code>",
        &place("broken.json", ":3:2"),
        "<p><span>2</span> <bdi dir=\"ltr\"> \"a\": \"&lt;i&gt;\"</bdi></p><p class=\"marked\"><span>3</span> <bdi dir=\"ltr\"> <mark>\"</mark>b\": 1</bdi></p>",
    ] {
        assert!(broken.contains(part), "{part}: {broken}");
    }
    let latin = preview.page("/latin.json");
    assert!(latin.contains("file.encoding") && latin.contains(&place("latin.json", ":2:17")) && latin.contains("<mark>\u{fffd}</mark>"));
    // One that is not there may be written while it is awaited.
    let (status, _, missing) = preview.get("/none.json");
    assert_eq!((status, missing.contains("file.unreadable")), (404, true), "{missing}");
    let index = preview.page("/");
    assert!(index.contains("<span class=\"error\">1 error</span>"), "{index}");
}

#[test]
fn nothing_else_is_served() {
    let folder = articles("preview-safe");
    #[cfg(unix)]
    for (link, target) in [("link.json", "../secret.json"), ("link.svg", "../secret.svg"), ("out", "..")] {
        std::os::unix::fs::symlink(target, folder.join(link)).unwrap();
    }
    let preview = Preview::start(&[folder.to_str().unwrap()]);
    assert_eq!(preview.page("/sky.svg"), SVG);
    for path in [
        "/notes.txt",
        "/.hidden.svg",
        "/.git/config.json",
        "/../secret.svg",
        "/../secret.json",
        "/%2e%2e/secret.svg",
        "/..%2fsecret.json",
        "/..%5csecret.svg",
        "/news/../../secret.svg",
        "//etc/passwd",
        "/link.json",
        "/link.svg",
        "/out/secret.svg",
        "/out/secret.json",
        "/sky.svg%00",
        "/%ff.json",
        "/news",
        "/.maqal/none.js",
        "/.maqal/../sky.svg",
        "/.maqal/events/sky.svg",
        "/.maqal/events/../secret.json",
        "*",
    ] {
        let (status, _, body) = preview.get(path);
        assert_eq!((status, &*body), (404, "Not found\n"), "{path}");
    }
    assert_eq!(preview.answer("POST", "/rain.json", "localhost:PORT").0, 405);
    assert_eq!(preview.answer("HEAD", "/rain.json", "localhost:PORT").2, "");
}

#[test]
fn only_requests_to_this_machine_are_answered() {
    let folder = articles("preview-host");
    let preview = Preview::start(&[folder.to_str().unwrap()]);
    for host in ["127.0.0.1:PORT", "localhost:PORT", "LOCALHOST:PORT"] {
        assert_eq!(preview.answer("GET", "/rain.json", host).0, 200, "{host}");
    }
    for host in ["evil.example", "evil.example:PORT", "127.0.0.1", "localhost:1", "127.0.0.1.evil.example:PORT", ""] {
        for path in ["/", "/rain.json", "/sky.svg", "/.maqal/events/rain.json?0"] {
            let (status, _, body) = preview.answer("GET", path, host);
            assert_eq!((status, body.contains("Rain")), (403, false), "{host}: {path}");
        }
    }
    for path in ["/", "/rain.json", "/sky.svg", "/.maqal/preview.js", "/none", "/.maqal/events/rain.json?0"] {
        let head = preview.get(path).1.to_ascii_lowercase();
        for header in ["cross-origin-resource-policy: same-origin", "x-content-type-options: nosniff", "cache-control: no-store"] {
            assert!(head.contains(header), "{path} without {header}: {head}");
        }
        assert!(!head.contains("access-control-"), "{head}");
    }
    for (path, policy) in [
        ("/rain.json", "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "),
        ("/sky.svg", "default-src 'none'; style-src 'unsafe-inline'; sandbox; "),
    ] {
        let head = preview.get(path).1;
        assert!(head.contains(&format!("\r\nContent-Security-Policy: {policy}")) && head.contains("frame-ancestors 'none'"), "{head}");
    }
}

#[test]
fn pages_are_told_when_their_files_change() {
    let folder = articles("preview-events");
    let preview = Preview::start(&[folder.to_str().unwrap()]);
    let write = |name: &str, text: &str| fs::write(folder.join(name), text).unwrap();
    // A page of another version has changed already.
    assert!(preview.get("/.maqal/events/rain.json?0").2.ends_with("data: changed\n\n"));
    preview.changes("/rain.json", || write("rain.json", &RAIN.replace("It rained", "It snowed")));
    assert!(preview.page("/rain.json").contains("It snowed"));
    preview.changes("/rain.json", || fs::remove_file(folder.join("rain.json")).unwrap());
    preview.changes("/", || write("rain.json", RAIN));
    preview.changes("/", || write("news/new.json", RAIN));
    // The page requests a picture, which changes then. Loaded anew, the page has the new one.
    preview.changes("/rain.json", || {
        preview.page("/sky.svg");
        write("sky.svg", "<svg/>");
    });
    preview.changes("/rain.json", || write("rain.json", QUESTIONABLE));
    // The body is in a file that is not there yet.
    write(
        "beside.json",
        r#"{"inLanguage": "en", "headline": "Rain", "encoding": {"contentUrl": "rain.md", "encodingFormat": "text/markdown"}}"#,
    );
    preview.changes("/beside.json", || write("rain.md", "It *rained*."));
    assert!(preview.page("/beside.json").contains("It <em>rained</em>."));
    preview.changes("/beside.json", || write("rain.md", "It *snowed*."));
}

#[test]
fn what_cannot_be_served_is_an_error() {
    let run = |args: &[&str]| {
        let output = Command::new(env!("CARGO_BIN_EXE_maqal")).arg("preview").args(args).output().unwrap();
        (output.status.code(), String::from_utf8(output.stderr).unwrap())
    };
    let (code, errors) = run(&["none.json"]);
    assert_eq!((code, errors.starts_with("none.json: error[file.unreadable]: The file cannot be read")), (Some(1), true), "{errors}");
    let folder = articles("preview-port");
    let preview = Preview::start(&[folder.to_str().unwrap()]);
    let (code, errors) = run(&[folder.to_str().unwrap(), "--port", &preview.port.to_string()]);
    assert_eq!((code, errors.contains(&format!("127.0.0.1:{}", preview.port))), (Some(1), true), "{errors}");
}
