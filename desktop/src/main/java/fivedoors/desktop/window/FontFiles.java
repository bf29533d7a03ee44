package fivedoors.desktop.window;

import com.badlogic.gdx.graphics.g2d.freetype.FreeType;
import com.badlogic.gdx.utils.Disposable;
import com.badlogic.gdx.utils.GdxRuntimeException;
import fivedoors.ui.text.Face;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.Map;

/** The font files, each opened once however many sizes are painted from it. */
final class FontFiles implements Disposable {
  private final FreeType.Library library = FreeType.initFreeType();
  private final Map<Face, FreeType.Face> open = new EnumMap<>(Face.class);

  FreeType.Face of(Face face) {
    return open.computeIfAbsent(face, this::read);
  }

  private FreeType.Face read(Face face) {
    String name =
        switch (face) {
          case REGULAR -> "/fonts/Pretendard-Regular.otf";
          case BOLD -> "/fonts/Pretendard-Bold.otf";
          case MONO -> "/fonts/D2Coding-Regular.ttf";
        };
    try (InputStream in = FontFiles.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new GdxRuntimeException("the program's own font " + name + " is missing");
      }
      byte[] bytes = in.readAllBytes();
      return library.newMemoryFace(bytes, bytes.length, 0);
    } catch (IOException e) {
      throw new GdxRuntimeException("the program's own font " + name + " cannot be read", e);
    }
  }

  @Override
  public void dispose() {
    for (FreeType.Face face : open.values()) {
      face.dispose();
    }
    library.dispose();
  }
}
