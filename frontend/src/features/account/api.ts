import { request } from '@/lib/http.ts';
import { z } from '@/lib/zod.ts';

const account = z.object({ id: z.string(), username: z.string(), email: z.string() });
const session = z.object({
  accessToken: z.string(),
  expiresInSeconds: z.number(),
  account,
  admin: z.boolean().default(false),
});

export type Account = z.infer<typeof account>;
export type SessionAnswer = z.infer<typeof session>;

export interface Registration {
  email: string;
  username: string;
  password: string;
}

export interface Credentials {
  /** Email address or username. */
  login: string;
  password: string;
}

export async function register(registration: Registration): Promise<SessionAnswer> {
  return session.parse(await request('POST', '/api/auth/register', registration));
}

export async function login(credentials: Credentials): Promise<SessionAnswer> {
  return session.parse(await request('POST', '/api/auth/login', credentials));
}

export async function refresh(): Promise<SessionAnswer> {
  return session.parse(await request('POST', '/api/auth/refresh'));
}

export async function logout(): Promise<void> {
  await request('POST', '/api/auth/logout');
}
