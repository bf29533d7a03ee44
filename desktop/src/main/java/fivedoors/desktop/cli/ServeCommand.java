package fivedoors.desktop.cli;

import com.sun.net.httpserver.HttpServer;
import fivedoors.desktop.SiteServer;
import java.io.IOException;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code five-doors serve}: the browser version, for this machine only. */
@Command(name = "serve")
final class ServeCommand implements Callable<Integer> {
  private static final int LAST_PORT = 65_535;

  @Mixin private CommonOptions common = new CommonOptions();

  @Option(names = "--site", paramLabel = "DIR", descriptionKey = "serve.site")
  private Path site = Path.of("html", "target", "site");

  @Option(names = "--port", paramLabel = "PORT", descriptionKey = "serve.port")
  private String port;

  private final Context context;

  ServeCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    common.check();
    if (!Files.isRegularFile(site.resolve("index.html"))) {
      throw new UserError("serve.noSite", site);
    }
    HttpServer server = start();
    context.print(
        context
            .messages()
            .text("serve.running", "http://127.0.0.1:" + server.getAddress().getPort() + "/"));
    context.terminal().out().flush();
    try {
      context.terminal().stop().await();
    } finally {
      server.stop(0);
    }
    return CommandLines.OK;
  }

  /**
   * A port that nobody asked for by name is no reason to stop when it is taken: another one is
   * used.
   */
  private HttpServer start() throws IOException {
    int wanted =
        port == null ? SiteServer.DEFAULT_PORT : Numbers.whole("--port", port, 0, LAST_PORT);
    try {
      return SiteServer.start(site, wanted);
    } catch (BindException e) {
      if (port != null) {
        throw new UserError("serve.taken", port);
      }
      context.complain(context.messages().text("serve.other", wanted));
      return SiteServer.start(site, 0);
    }
  }
}
