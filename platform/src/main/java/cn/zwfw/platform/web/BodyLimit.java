package cn.zwfw.platform.web;

import cn.zwfw.platform.problem.TooLarge;
import cn.zwfw.platform.problem.answer.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** No body is read further than its resource allows. */
@Component
class BodyLimit extends OncePerRequestFilter {

    private final BodyLimits limits;
    private final List<PathPattern> workbooks;
    private final ProblemWriter problems;

    BodyLimit(BodyLimits limits, ProblemWriter problems) {
        this.limits = limits;
        this.workbooks =
                limits.workbookPaths().stream()
                        .map(PathPatternParser.defaultInstance::parse)
                        .toList();
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = PathContainer.parsePath(request.getRequestURI());
        var isWorkbook = workbooks.stream().anyMatch(pattern -> pattern.matches(path));
        var limit = (isWorkbook ? limits.workbook() : limits.ordinary()).toBytes();
        if (request.getContentLengthLong() > limit) {
            problems.write(request, response, HttpStatus.CONTENT_TOO_LARGE, "http-413");
            return;
        }
        chain.doFilter(new Limited(request, limit), response);
    }

    /** Counts what is read, for bodies that do not say how long they are. */
    private static final class Limited extends HttpServletRequestWrapper {

        private final long limit;

        Limited(HttpServletRequest request, long limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new Counted(super.getInputStream(), limit);
        }
    }

    @SuppressWarnings("InputStreamSlowMultibyteRead") // the bulk read is overridden
    private static final class Counted extends ServletInputStream {

        private final ServletInputStream body;
        private final long limit;
        private final java.util.concurrent.atomic.AtomicLong count =
                new java.util.concurrent.atomic.AtomicLong();

        Counted(ServletInputStream body, long limit) {
            this.body = body;
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            var read = body.read();
            counted(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            var read = body.read(buffer, offset, length);
            counted(Math.max(read, 0));
            return read;
        }

        private void counted(int read) {
            if (count.addAndGet(read) > limit) {
                throw TooLarge.above(limit);
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
