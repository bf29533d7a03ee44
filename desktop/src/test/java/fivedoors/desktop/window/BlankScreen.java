package fivedoors.desktop.window;

import com.badlogic.gdx.Application;
import com.badlogic.gdx.Gdx;
import com.badlogic.gdx.Graphics;
import com.badlogic.gdx.Input;
import com.badlogic.gdx.InputProcessor;
import com.badlogic.gdx.backends.lwjgl3.Lwjgl3Files;
import com.badlogic.gdx.graphics.GL20;
import com.badlogic.gdx.utils.GdxNativesLoader;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.IntBuffer;

/**
 * A screen that shows nothing: the program draws on it with its real fonts as it would in a window,
 * and needs neither a display nor a graphics card.
 */
final class BlankScreen {
  private int width;
  private int height;
  private int made;
  private float delta = 1;
  private boolean touched;
  private boolean full;
  private boolean mouse;
  private String asked = "";
  private InputProcessor hands;

  /** Makes libGDX draw here. */
  static BlankScreen open() {
    GdxNativesLoader.load();
    BlankScreen screen = new BlankScreen();
    Gdx.files = new Lwjgl3Files();
    Gdx.app = answer(Application.class, screen::application);
    Gdx.input = answer(Input.class, screen::input);
    Gdx.graphics = answer(Graphics.class, screen::graphics);
    Gdx.gl20 = answer(GL20.class, screen::gl);
    Gdx.gl = Gdx.gl20;
    return screen;
  }

  /** Takes a size in pixels. */
  void size(int w, int h) {
    width = w;
    height = h;
  }

  /** Says how many seconds lie between two pictures. */
  void delta(float seconds) {
    delta = seconds;
  }

  /** Says whether a finger or a mouse button is down. */
  void touched(boolean down) {
    touched = down;
  }

  /** There is a mouse, which is over things without pressing them. */
  void mouse() {
    mouse = true;
  }

  /** The size that was asked for a window that does not fill the screen. */
  String asked() {
    return asked;
  }

  /** What gets the keys and the touches. */
  InputProcessor hands() {
    return hands;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  private static <T> T answer(Class<T> type, InvocationHandler how) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, how));
  }

  private Object application(Object proxy, java.lang.reflect.Method method, Object[] args) {
    return switch (method.getName()) {
      case "getType" ->
          mouse ? Application.ApplicationType.Desktop : Application.ApplicationType.HeadlessDesktop;
      case "hashCode" -> 1;
      case "equals" -> proxy == args[0];
      default -> nothing(method.getReturnType());
    };
  }

  private Object graphics(Object proxy, java.lang.reflect.Method method, Object[] args) {
    return switch (method.getName()) {
      case "getWidth", "getBackBufferWidth" -> width;
      case "getHeight", "getBackBufferHeight" -> height;
      case "getDeltaTime" -> delta;
      case "isFullscreen" -> full;
      case "setFullscreenMode", "setWindowedMode" -> {
        full = args.length == 1;
        asked = full ? "" : args[0] + "x" + args[1];
        yield true;
      }
      case "getDensity", "getBackBufferScale" -> 1f;
      default -> nothing(method.getReturnType());
    };
  }

  private Object input(Object proxy, java.lang.reflect.Method method, Object[] args) {
    switch (method.getName()) {
      case "setInputProcessor":
        hands = (InputProcessor) args[0];
        return null;
      case "getInputProcessor":
        return hands;
      case "isTouched":
        return touched;
      default:
        return nothing(method.getReturnType());
    }
  }

  private Object gl(Object proxy, java.lang.reflect.Method method, Object[] args) {
    switch (method.getName()) {
      case "glGetShaderiv", "glGetProgramiv":
        int asked = (int) args[1];
        boolean done = asked == GL20.GL_COMPILE_STATUS || asked == GL20.GL_LINK_STATUS;
        ((IntBuffer) args[2]).put(0, done ? 1 : 0);
        return null;
      case "glGenTexture", "glGenBuffer", "glCreateShader", "glCreateProgram":
        return ++made;
      default:
        return nothing(method.getReturnType());
    }
  }

  private static Object nothing(Class<?> type) {
    if (type == boolean.class) {
      return false;
    } else if (type == int.class) {
      return 0;
    } else if (type == long.class) {
      return 0L;
    } else if (type == float.class) {
      return 0f;
    }
    return null;
  }
}
