package io.handrail.benchmarks.images;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

/** Takes orders from the input until it ends, and answers each with an empty line. */
final class Orders {

    private Orders() {}

    /** Makes one image. */
    interface Maker {
        byte[] make(byte[] source, Order order) throws IOException;
    }

    static void serve(Maker maker) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            Order order = Order.parse(line);
            byte[] source = Files.readAllBytes(order.source());
            byte[] result = new byte[0];
            for (int i = 0; i < order.times(); i++) {
                result = maker.make(source, order);
            }
            Files.write(order.target(), result);
            System.out.println();
        }
    }
}
