package io.handrail.s3.image.codec.internal.webp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.handrail.s3.image.codec.WebpUnavailableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LibraryFileTest {

    @ParameterizedTest
    @CsvSource({"Linux,amd64", "Linux,aarch64"})
    void bothOfLambdasProcessorsHaveALibrary(String os, String arch) {
        assertThat(LibraryFile.class.getResource(LibraryFile.resource(os, arch)))
                .isNotNull();
    }

    @ParameterizedTest
    @CsvSource({"Mac OS X,aarch64,desktop", "Windows 11,amd64,desktop", "Linux,riscv64,riscv64"})
    void anotherPlatformGetsAnErrorThatNamesIt(String os, String arch, String hint) {
        assertThatThrownBy(() -> on(os, arch))
                .isInstanceOf(WebpUnavailableException.class)
                .hasMessageContaining(os)
                .hasMessageContaining(hint);
    }

    @Test
    void aLibraryOfAnotherProcessorIsAnErrorToo() {
        String other = System.getProperty("os.arch").equals("aarch64") ? "amd64" : "aarch64";
        assertThatThrownBy(() -> on("Linux", other))
                .isInstanceOf(WebpUnavailableException.class)
                .hasMessageContaining("cannot be loaded");
    }

    private static void on(String os, String arch) {
        LibraryFile.load(os, arch);
    }
}
