package cn.zwfw.platform.print;

import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLogger;
import java.util.logging.Level;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets the renderer say what goes wrong where everything else says it; its progress is no news. */
final class RendererLog implements XRLogger {

    private static final Logger LOG = LoggerFactory.getLogger(RendererLog.class);

    @Override
    public void log(String where, Level level, String message) {
        if (isNews(level)) {
            LOG.warn("{}: {}", where, message);
        }
    }

    @Override
    public void log(String where, Level level, String message, Throwable cause) {
        if (isNews(level)) {
            LOG.warn("{}: {}", where, message, cause);
        }
    }

    @Override
    public void setLevel(String logger, Level level) {
        // the level is a matter of slf4j
    }

    @Override
    public boolean isLogLevelEnabled(Diagnostic diagnostic) {
        return isNews(diagnostic.getLevel());
    }

    private static boolean isNews(Level level) {
        return level.intValue() >= Level.WARNING.intValue();
    }
}
