package fivedoors.html.story;

import com.google.gwt.dom.client.Document;
import com.google.gwt.dom.client.Element;
import fivedoors.html.PageAddress;
import fivedoors.lesson.LessonBundle;
import fivedoors.lesson.LessonIndex;
import fivedoors.lesson.Library;
import fivedoors.lesson.Words;
import fivedoors.tell.Teller;

/**
 * The page without a picture: the lesson that the address names, told in the language that the
 * address names, with links to the other language and to the other lessons. Following a link
 * changes the address, and the page tells what it says then.
 *
 * <p>The page (index.html) holds its elements: {@code no-webgl} around all of it, {@code languages}
 * and {@code lessons} for links, {@code story} for the story, and {@code story-failed} for when it
 * cannot be read.
 */
public final class StoryPage {
  private final LessonFetch fetch = new LessonFetch();
  private String asked;
  private String language;
  private String shown;

  /** Shows the page and tells the lesson; from now on it follows the address. */
  public void open() {
    element("no-webgl").removeAttribute("hidden");
    follow();
    tell();
  }

  /** Called when the address has changed. */
  private void tell() {
    asked = PageAddress.lesson();
    language = PageAddress.language();
    String lesson = asked;
    fetch.lesson(
        lesson,
        new LessonFetch.Done() {
          @Override
          public void lesson(LessonBundle bundle, Library library) {
            if (lesson.equals(asked)) {
              tell(bundle, library.words(language));
            }
          }

          @Override
          public void failed(String problem) {
            if (lesson.equals(asked)) {
              StoryPage.this.failed(problem);
            }
          }
        });
  }

  private void tell(LessonBundle bundle, Words words) {
    String id = bundle.lesson().id();
    Element story = element("story");
    story.removeAllChildren();
    story.setAttribute("lang", language);
    StoryWriter writer = new StoryWriter(story, words.raw("tell.events"));
    Teller.tell(bundle, language, false, writer::line);
    element("story-failed").setAttribute("hidden", "");
    Document page = Document.get();
    page.getDocumentElement().setAttribute("lang", language);
    page.setTitle(bundle.words(language).raw("title") + " · " + words.raw("ui.app.title"));
    languages(id);
    lessons(id, words);
    // Not at the start, and not for another language: only where somebody asked for another lesson.
    if (shown != null && !shown.equals(id)) {
      toTop();
    }
    shown = id;
  }

  private void failed(String problem) {
    element("story").removeAllChildren();
    Element failed = element("story-failed");
    failed.removeAttribute("hidden");
    element("story-problem").setInnerText(problem);
    LessonIndex index = fetch.index();
    if (index != null && !index.lessons().isEmpty()) {
      languages(asked.isEmpty() ? index.lessons().get(0) : asked);
      links(index, "", element("lessons"));
    }
    shown = "";
  }

  /** The language links are made once, so that the focus stays on the one that was followed. */
  private void languages(String lesson) {
    for (String each : Words.languages()) {
      Element link = element("language-" + each);
      link.setAttribute("href", PageAddress.of(lesson, each));
      current(link, each.equals(language));
    }
    element("languages").removeAttribute("hidden");
  }

  private void lessons(String lesson, Words words) {
    Element nav = element("lessons");
    nav.setAttribute("lang", language);
    nav.setAttribute("aria-label", words.raw("tell.lessons"));
    links(fetch.index(), lesson, nav);
  }

  private void links(LessonIndex index, String lesson, Element nav) {
    nav.removeAllChildren();
    nav.removeAttribute("hidden");
    Element list = StoryWriter.child(nav, "ul");
    for (String id : index.lessons()) {
      Element link = StoryWriter.child(StoryWriter.child(list, "li"), "a");
      link.setAttribute("href", PageAddress.of(id, language));
      link.setInnerText(id);
      current(link, id.equals(lesson));
      fetch.title(id, language, title -> link.setInnerText(title));
    }
  }

  private static void current(Element link, boolean is) {
    if (is) {
      link.setAttribute("aria-current", "page");
    } else {
      link.removeAttribute("aria-current");
    }
  }

  private static Element element(String id) {
    return Document.get().getElementById(id);
  }

  private static native void toTop() /*-{
    $wnd.scrollTo(0, 0);
    var title = $doc.getElementById("story-title");
    if (title) {
      title.focus();
    }
  }-*/;

  private native void follow() /*-{
    var self = this;
    $wnd.addEventListener("hashchange", $entry(function() {
      self.@fivedoors.html.story.StoryPage::tell()();
    }));
  }-*/;
}
