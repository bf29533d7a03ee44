package fivedoors.html;

import com.badlogic.gdx.ApplicationListener;
import com.badlogic.gdx.backends.gwt.GwtApplication;
import com.badlogic.gdx.backends.gwt.GwtApplicationConfiguration;
import com.badlogic.gdx.backends.gwt.preloader.Preloader.PreloaderCallback;
import com.badlogic.gdx.backends.gwt.preloader.Preloader.PreloaderState;
import com.google.gwt.dom.client.Document;
import com.google.gwt.dom.client.Element;
import com.google.gwt.dom.client.Style.Unit;
import com.google.gwt.user.client.ui.RootPanel;
import com.google.gwt.user.client.ui.SimplePanel;
import com.google.gwt.user.client.ui.Widget;
import fivedoors.html.dom.TabKeys;
import fivedoors.html.story.StoryPage;
import fivedoors.ui.App;

/**
 * Starts the app in a page. The page (index.html) has loaded the fonts before, and holds the
 * elements named here: {@code stage} for the canvas, {@code loading} and {@code bar} for the time
 * before the first frame, {@code no-webgl} for browsers that cannot draw.
 */
public final class HtmlLauncher extends GwtApplication {
  private App app;

  @Override
  public void onModuleLoad() {
    // The page has tried already, before it fetched what only a picture needs.
    if (Document.get().getElementById("no-webgl").hasAttribute("hidden")) {
      super.onModuleLoad();
    } else {
      new StoryPage().open();
    }
  }

  @Override
  public GwtApplicationConfiguration getConfig() {
    // true: draw in the screen's own pixels, so that text is sharp on dense screens.
    GwtApplicationConfiguration config = new GwtApplicationConfiguration(true);
    config.rootPanel = RootPanel.get("stage");
    config.padHorizontal = 0;
    config.padVertical = 0;
    config.antialiasing = false;
    config.disableAudio = true;
    config.useAccelerometer = false;
    return config;
  }

  @Override
  public ApplicationListener createApplicationListener() {
    setLoadingListener(
        new LoadingListener() {
          @Override
          public void beforeSetup() {}

          @Override
          public void afterSetup() {
            hide("loading");
            if (getGraphics() != null && app.started()) {
              CanvasSize.follow(getGraphics());
              TabKeys.follow(
                  getCanvasElement(),
                  new TabKeys.Stops() {
                    @Override
                    public boolean move(int by) {
                      return app.tab(by);
                    }

                    @Override
                    public void restart() {
                      app.tabFromStart();
                    }
                  });
            }
          }
        });
    app = new App(new HtmlPlatform());
    Probe.watch(app);
    FileDoor.takeSaveKey();
    return app;
  }

  @Override
  public PreloaderCallback getPreloaderCallback() {
    Element bar = Document.get().getElementById("bar");
    return new PreloaderCallback() {
      @Override
      public void update(PreloaderState state) {
        // The fonts, loaded by the page, are the first nine tenths.
        bar.getStyle().setWidth(90 + 10 * state.getProgress(), Unit.PCT);
      }

      @Override
      public void error(String file) {
        throw new IllegalStateException("could not load " + file);
      }
    };
  }

  /** The lesson as text, should drawing fail although the page has found it possible. */
  @Override
  public Widget getNoWebGLSupportWidget() {
    new StoryPage().open();
    return new SimplePanel();
  }

  private static void hide(String id) {
    Document.get().getElementById(id).setAttribute("hidden", "");
  }
}
