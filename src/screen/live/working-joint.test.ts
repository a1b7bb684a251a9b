import { describe, expect, it } from 'vitest';
import { findExercise } from '../../exercise/exercises';
import type { Exercise } from '../../exercise/schema';
import { workingJoint } from './working-joint';

const of = (id: string) => findExercise(id) as Exercise;

describe('workingJoint', () => {
  it('is the hip of the leg that moves', () => {
    const right = ['right-shoulder', 'right-hip', 'right-knee'];
    expect(workingJoint(of('bird-dog'), 'right')).toEqual(right);
  });

  it('is not guessed where the side is not known', () => {
    expect(workingJoint(of('bird-dog'), 'unknown')).toBeNull();
    expect(workingJoint(of('bird-dog'), 'both')).toBeNull();
  });

  it('is none where no single joint moves', () => {
    expect(workingJoint(of('cat-arch'), 'both')).toBeNull();
  });
});
