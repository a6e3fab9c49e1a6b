package org.syncwatch.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyTest {

    @TempDir
    Path directory;

    @Test
    void aPairIsLoadedFromPathsAndFileUrls() throws IOException {
        var pair = KeyFiles.write(directory, 2048);
        var byPath =
                SigningKey.load(pair.privateKey().toString(), pair.publicKey().toString());
        var byUrl = SigningKey.load(
                pair.privateKey().toUri().toString(), pair.publicKey().toUri().toString());
        assertThat(byPath).isEqualTo(byUrl);
        assertThat(byPath.id()).hasSize(16);
    }

    @Test
    void halvesOfTwoPairsAreRefused() throws IOException {
        var one = KeyFiles.write(Files.createDirectory(directory.resolve("one")), 2048);
        var two = KeyFiles.write(Files.createDirectory(directory.resolve("two")), 2048);
        assertThatThrownBy(() -> SigningKey.load(
                        one.privateKey().toString(), two.publicKey().toString()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("is not the public half");
    }

    @Test
    void aKeyThatIsTooShortIsRefused() throws IOException {
        var pair = KeyFiles.write(directory, 1024);
        assertThatThrownBy(() -> SigningKey.load(
                        pair.privateKey().toString(), pair.publicKey().toString()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("fewer than 2048 bits");
    }

    @Test
    void aFileThatIsMissingOrNoKeyIsNamed() throws IOException {
        var pair = KeyFiles.write(directory, 2048);
        Path text = Files.writeString(directory.resolve("notes.txt"), "no key");
        assertThatThrownBy(
                        () -> SigningKey.load(text.toString(), pair.publicKey().toString()))
                .hasMessageContaining("notes.txt is not a PEM file");
        assertThatThrownBy(() ->
                        SigningKey.load("/nowhere/key.pem", pair.publicKey().toString()))
                .hasMessageContaining("Cannot read the key /nowhere/key.pem");
    }

    @Test
    void theKeyIsNotInItsText() throws IOException {
        var pair = KeyFiles.write(directory, 2048);
        var key = SigningKey.load(pair.privateKey().toString(), pair.publicKey().toString());
        assertThat(key).hasToString("SigningKey[" + key.id() + "]");
    }
}
