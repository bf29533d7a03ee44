package fivedoors.html;

import com.badlogic.gdx.backends.gwt.GwtGraphics;
import com.google.gwt.storage.client.Storage;
import fivedoors.html.dom.DomInput;
import fivedoors.html.dom.DomMirror;
import fivedoors.html.json.BrowserReader;
import fivedoors.lesson.JsonReader;
import fivedoors.ui.Platform;
import fivedoors.ui.guide.FreePlay;
import fivedoors.ui.input.NativeText;
import fivedoors.ui.mirror.MirrorSink;
import fivedoors.ui.text.Face;
import fivedoors.ui.text.GlyphPainter;

/** What a browser answers to the app. */
final class HtmlPlatform implements Platform {
  private static final String KEYS = "five-doors.";

  private final JsonReader json = new BrowserReader();
  private final NativeText nativeText = new DomInput();
  private final MirrorSink mirror = new DomMirror();

  @Override
  public GlyphPainter painter(Face face, int px) {
    return new CanvasPainter(face, px);
  }

  @Override
  public float pixelRatio() {
    return (float) GwtGraphics.getNativeScreenDensity();
  }

  @Override
  public String language() {
    return PageAddress.language();
  }

  @Override
  public String askedLanguage() {
    return PageAddress.askedLanguage();
  }

  @Override
  public String lesson() {
    String asked = PageAddress.sandbox() ? FreePlay.ID : PageAddress.lesson();
    return asked.isEmpty() ? null : asked;
  }

  @Override
  public void load(String path, Loaded then) {
    PageFiles.load(path, then);
  }

  @Override
  public JsonReader json() {
    return json;
  }

  @Override
  public native boolean stillness() /*-{
    return !!$wnd.matchMedia && $wnd.matchMedia("(prefers-reduced-motion: reduce)").matches;
  }-*/;

  @Override
  public NativeText nativeText() {
    return nativeText;
  }

  @Override
  public MirrorSink mirror() {
    return mirror;
  }

  @Override
  public String stored(String key) {
    Storage storage = Storage.getLocalStorageIfSupported();
    return storage == null ? null : storage.getItem(KEYS + key);
  }

  @Override
  public boolean store(String key, String value) {
    Storage storage = Storage.getLocalStorageIfSupported();
    if (storage == null) {
      return false;
    }
    try {
      storage.setItem(KEYS + key, value);
      return true;
    } catch (RuntimeException full) {
      // The browser's store is full or closed; what was stored before is still there.
      return false;
    }
  }

  @Override
  public String keepFile(String name, String text) {
    FileDoor.download(name, text);
    return name;
  }

  @Override
  public boolean pickFile(Picked then) {
    FileDoor.pick(then);
    return true;
  }
}
