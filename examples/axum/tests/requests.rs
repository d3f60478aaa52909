//! Tests the server with requests as from browsers.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

struct Server {
    process: Child,
    url: String,
}

impl Server {
    fn start() -> Server {
        let articles = concat!(env!("CARGO_MANIFEST_DIR"), "/../../www/demo/articles");
        let mut process = Command::new(env!("CARGO_BIN_EXE_maqal-example-axum")).arg(articles).stdout(Stdio::piped()).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(process.stdout.take().unwrap()).read_line(&mut line).unwrap();
        Server { process, url: line.trim().to_owned() }
    }

    fn get(&self, path: &str, headers: &[(&str, &str)]) -> minreq::Response {
        let request = minreq::get(format!("{}{path}", self.url));
        headers.iter().fold(request, |request, (name, value)| request.with_header(*name, *value)).send().unwrap()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

#[test]
fn the_article_is_served_in_the_requested_language() {
    let server = Server::start();
    for (query, accepted, language, direction) in [
        ("", "ar", "ar", "rtl"),
        ("", "en-GB,en;q=0.9,ar;q=0.8", "en", "ltr"),
        ("", "xx, ar;q=0.2, fa;q=0.3", "fa", "rtl"),
        ("?language=ar", "en", "ar", "rtl"),
        ("?language=en", "", "en", "ltr"),
        // Instead of a missing language, one that the browser requests, else the first.
        ("?language=tlh", "en", "en", "ltr"),
        ("?language=%00%22%3E", "tlh", "ar", "rtl"),
    ] {
        let response = server.get(&format!("articles/library{query}"), &[("Accept-Language", accepted)]);
        let page = response.as_str().unwrap();
        assert_eq!(response.status_code, 200);
        assert!(
            page.starts_with(&format!("<!DOCTYPE html>\n<html lang=\"{language}\" dir=\"{direction}\">\n")),
            "{query} {accepted}: {page}"
        );
        let current = format!("hreflang=\"{language}\" lang=\"{language}\" dir=\"{direction}\" aria-current=\"true\"");
        assert!(page.contains(&current), "{query} {accepted}: {page}");
        assert_eq!(response.headers["content-type"], "text/html; charset=utf-8");
        assert_eq!(response.headers["vary"], "accept-language");
        let languages: Vec<_> = response.headers["content-language"].split(", ").collect();
        assert_eq!(languages, ["ar", "fa", "en"]);
        for tag in languages {
            assert!(page.contains(&format!("<link rel=\"alternate\" hreflang=\"{tag}\" href=\"?language={tag}\">")), "{tag}");
        }
        let main = page.split_once("<main>").unwrap().1.split_once("</main>").unwrap().0;
        assert_eq!(maqal_contract::violations(&maqal_contract::dom::parse(main), "maqal"), Vec::<String>::new());
    }
}

#[test]
fn a_cached_page_is_not_sent_again() {
    let server = Server::start();
    let arabic = server.get("articles/library", &[("Accept-Language", "ar")]);
    let english = server.get("articles/library", &[("Accept-Language", "en")]);
    let [arabic, english] = [arabic, english].map(|response| response.headers["etag"].clone());
    assert_ne!(arabic, english);
    assert!(arabic.starts_with('"') && arabic.ends_with('"'));
    for (tags, status) in [
        (arabic.clone(), 304),
        (format!("W/{arabic}"), 304),
        (format!("{english}, {arabic}"), 304),
        ("*".to_owned(), 304),
        (english, 200),
        (arabic.replace('"', ""), 200),
    ] {
        let response = server.get("articles/library", &[("Accept-Language", "ar"), ("If-None-Match", &tags)]);
        assert_eq!((response.status_code, response.as_bytes().is_empty()), (status, status == 304), "{tags}");
        // A cache uses the headers of the 304.
        assert_eq!((&response.headers["etag"], &*response.headers["vary"]), (&arabic, "accept-language"));
    }
}

#[test]
fn the_style_sheet_the_script_errors_and_other_methods_are_handled() {
    let server = Server::start();
    let page = server.get("articles/library", &[]);
    let script = server.get("hydrate.js", &[]);
    assert!(page.as_str().unwrap().contains("<script type=\"module\" src=\"/hydrate.js\"></script>"));
    assert!(script.headers["content-type"].starts_with("text/javascript") && script.as_str().unwrap().contains("as hydrate}"));
    let style = server.get("style.css", &[]);
    assert!(style.headers["content-type"].starts_with("text/css") && style.as_str().unwrap().contains(".maqal"));
    for path in ["articles/none", "articles/..%2FCargo", "none"] {
        assert_eq!(server.get(path, &[]).status_code, 404, "{path}");
    }
    let head = minreq::head(format!("{}articles/library", server.url)).send().unwrap();
    assert_eq!((head.status_code, head.as_bytes().is_empty(), head.headers.contains_key("etag")), (200, true, true));
    assert_eq!(minreq::post(format!("{}articles/library", server.url)).send().unwrap().status_code, 405);
}
