package io.handrail.edge.js.http;

import io.handrail.edge.EdgeHeaders;
import io.handrail.edge.text.Utf8;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** In unit tests. */
final class JdkHttp implements EdgeHttp {

    private final HttpClient client = HttpClient.newHttpClient();

    @Override
    public EdgeHttpResponse send(EdgeHttpRequest request) throws IOException {
        CompletableFuture<EdgeHttpResponse> answer = client.sendAsync(
                        of(request), HttpResponse.BodyHandlers.ofInputStream())
                .thenApplyAsync(response -> read(response, request.maxBodyBytes()));
        try {
            return answer.get(request.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new IOException("No answer in time", e);
        } catch (ExecutionException e) {
            throw new IOException(e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static HttpRequest of(EdgeHttpRequest request) {
        String body = request.body();
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(request.url()))
                .timeout(request.timeout())
                .method(
                        request.method(),
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(Utf8.encode(body)));
        for (EdgeHeaders.Header header : request.headers().lines()) {
            builder.header(header.key(), header.value());
        }
        return builder.build();
    }

    private static EdgeHttpResponse read(HttpResponse<InputStream> response, int most) {
        List<EdgeHeaders.Header> headers = new ArrayList<>();
        response.headers()
                .map()
                .forEach((name, values) -> values.forEach(value -> headers.add(new EdgeHeaders.Header(name, value))));
        try (InputStream in = response.body()) {
            byte[] body = in.readNBytes(most);
            if (in.read() >= 0) {
                throw new IOException("The answer has more than " + most + " bytes");
            }
            return new EdgeHttpResponse(response.statusCode(), EdgeHeaders.of(headers), Utf8.decode(body));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
